module consumer {
    requires dev.parley.java;
}
