/// Prints the options that Spark's launcher gives the JVM. Run with Spark's jars on the class path.
final class SparkOptions {
    public static void main(String[] arguments) {
        System.out.println(org.apache.spark.launcher.JavaModuleOptions.defaultModuleOptions());
    }
}
