#include "app/startup.h"

#include "app/languages.h"
#include "version.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dp {

void startup::prepare()
{
    Languages::useUtf8();
    QCoreApplication::setApplicationName(u"daily-papers"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DP_VERSION));
}

} // namespace dp
