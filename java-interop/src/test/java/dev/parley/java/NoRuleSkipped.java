package dev.parley.java;

import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.ITestResult;
import org.testng.SkipException;

/** Turns a rule that the TCK could check but skipped into a failure; what it calls {@code untested_} it cannot check. */
public final class NoRuleSkipped implements IInvokedMethodListener {
    @Override
    public void afterInvocation(IInvokedMethod method, ITestResult result) {
        boolean checkable = method.isTestMethod() && !result.getName().startsWith("untested_");
        if (checkable && result.getThrowable() instanceof SkipException skip) {
            result.setThrowable(new AssertionError("The TCK skipped this rule: " + skip.getMessage(), skip));
        }
    }
}
