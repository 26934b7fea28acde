#include "base/temporaryfolder.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dp {

QString temporaryFolder()
{
    const QString large = u"/var/tmp"_s;
    return !qEnvironmentVariableIsSet("TMPDIR") && QFileInfo(large).isWritable() ? large : QDir::tempPath();
}

} // namespace dp
