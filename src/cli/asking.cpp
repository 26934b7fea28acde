#include "cli/asking.h"

#include "cli/clitext.h"

namespace dp {

RequestPolicy asking::policyOf(const GlobalOptions &global)
{
    RequestPolicy policy;
    policy.interval = global.interval;
    policy.timeout = global.timeout;
    policy.sharedFolder = Governor::defaultFolder();
    return policy;
}

QString asking::nextTry(const QString &why, const QDateTime &until)
{
    //: %1 is a sentence that gives the reason, %2 a time of day
    return CliText::tr("%1 Retrying at %2.")
        .arg(why, until.toLocalTime().toString(QStringLiteral("HH:mm:ss")));
}

QString asking::waitForOther(const QDateTime &until)
{
    //: %1 is a time of day
    return CliText::tr("Another Daily Papers is using arXiv. Waiting until %1 at the latest.")
        .arg(until.toLocalTime().toString(QStringLiteral("HH:mm:ss")));
}

} // namespace dp
