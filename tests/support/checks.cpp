#include "support/checks.h"

#include "text/errortext.h"

using namespace Qt::StringLiterals;

namespace dp::test {

QString describe(const Error &error)
{
    return u"error %1: %2 [%3]"_s.arg(int(error.kind)).arg(errorText(error), error.detail.left(300));
}

} // namespace dp::test
