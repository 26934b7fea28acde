#pragma once

#include "base/result.h"

#include <QTest>

namespace dp::test {

/// An error as a failing test should tell it.
QString describe(const Error &error);

} // namespace dp::test

/// The result is a value; a failing test tells the error.
#define VERIFY_OK(RESULT)                                                                                    \
    do {                                                                                                     \
        const auto &checkedResult = (RESULT);                                                                \
        QVERIFY2(checkedResult.ok(),                                                                         \
            checkedResult.ok() ? "" : qPrintable(dp::test::describe(checkedResult.error())));                \
    } while (false)

/// The result is an error of that kind.
#define VERIFY_ERROR(RESULT, KIND)                                                                           \
    do {                                                                                                     \
        const auto &checkedResult = (RESULT);                                                                \
        QVERIFY2(!checkedResult.ok(), "there is no error");                                                  \
        QVERIFY2(                                                                                            \
            checkedResult.error().kind == (KIND), qPrintable(dp::test::describe(checkedResult.error())));    \
    } while (false)
