#pragma once

#include "base/result.h"

#include <QTest>

namespace dp::test {

/// Returns the error as text, for the message of a failing test.
QString describe(const Error &error);

} // namespace dp::test

/// Fails the test if RESULT is an error, and shows the error.
#define VERIFY_OK(RESULT)                                                                                    \
    do {                                                                                                     \
        const auto &checkedResult = (RESULT);                                                                \
        QVERIFY2(checkedResult.ok(),                                                                         \
            checkedResult.ok() ? "" : qPrintable(dp::test::describe(checkedResult.error())));                \
    } while (false)

/// Fails the test unless RESULT is an error of this kind.
#define VERIFY_ERROR(RESULT, KIND)                                                                           \
    do {                                                                                                     \
        const auto &checkedResult = (RESULT);                                                                \
        QVERIFY2(!checkedResult.ok(), "there is no error");                                                  \
        QVERIFY2(                                                                                            \
            checkedResult.error().kind == (KIND), qPrintable(dp::test::describe(checkedResult.error())));    \
    } while (false)
