#pragma once

#include <QCoreApplication>
#include <QList>
#include <QTest>

namespace dp::test {

/// A test class of a test program. One program contains all test classes of a folder, because building a
/// program for each class takes longer than running its test. ctest starts the program once for each class,
/// so that the classes do not influence each other.
struct TestClass {
    const char *file; ///< path of the source file that contains the class
    int (*run)(int argc, char **argv);
};

/// Returns the test classes of this program, in any order.
QList<TestClass> &testClasses();

/// Creates an application object and runs the test class. Returns the number of failures.
template <typename Test, typename Application>
int runTestClass(int argc, char **argv)
{
    const Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

template <typename Test, typename Application>
struct TestClassRegistration {
    explicit TestClassRegistration(const char *file)
    {
        testClasses() << TestClass{file, &runTestClass<Test, Application>};
    }
};

} // namespace dp::test

/// Adds a test class without windows to the program.
#define DP_TEST(Class) DP_REGISTER_TEST(Class, QCoreApplication, __COUNTER__)
/// Adds a test class with windows to the program. The file must include QApplication.
#define DP_WINDOW_TEST(Class) DP_REGISTER_TEST(Class, QApplication, __COUNTER__)

// Several test files can be in one translation unit, so each registration has a name of its own. The second
// macro expands
// __COUNTER__ before the third one concatenates it.
#define DP_REGISTER_TEST(Class, Application, number) DP_REGISTER_TEST_AS(Class, Application, number)
#define DP_REGISTER_TEST_AS(Class, Application, number)                                                      \
    static const dp::test::TestClassRegistration<Class, Application> testClassRegistration##number(__FILE__);
