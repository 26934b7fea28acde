#include "exchange/yaml.h"
#include "support/testprogram.h"
#include "yamlcpp/yamlcpp.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace dp::test {

QList<TestClass> &testClasses()
{
    static QList<TestClass> classes; // a static variable in a function is created before its first use
    return classes;
}

} // namespace dp::test

namespace {

/// Returns the name of a test class, for example "search" for ".../tests/library/tst_search.cpp".
QString nameOf(const dp::test::TestClass &test)
{
    return QFileInfo(QString::fromLocal8Bit(test.file)).completeBaseName().mid(4);
}

} // namespace

/// Runs the test class in tests/FOLDER/tst_NAME.cpp. Usage: tst_FOLDER NAME [OPTION]... with options of Qt
/// Test.
int main(int argc, char **argv)
{
    dp::yaml::setLibrary(dp::YamlCpp::instance()); // the module is not in the folder of the tests
    QList<dp::test::TestClass> classes = dp::test::testClasses();
    std::sort(
        classes.begin(), classes.end(), [](const auto &a, const auto &b) { return nameOf(a) < nameOf(b); });
    const QString wanted = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    for (const dp::test::TestClass &test : std::as_const(classes)) {
        if (nameOf(test) != wanted)
            continue;
        argv[1] = argv[0];
        return test.run(argc - 1, argv + 1);
    }
    std::fprintf(stderr, "Usage: %s TEST [OPTION OF QT TEST]...\nThe tests are:\n", argv[0]);
    for (const dp::test::TestClass &test : std::as_const(classes))
        std::fprintf(stderr, "  %s\n", qPrintable(nameOf(test)));
    return 2;
}
