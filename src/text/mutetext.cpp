#include "text/mutetext.h"

#include "base/plaintext.h"

#include <QCoreApplication>

namespace dp::mutetext {
namespace {

struct MuteText {
    Q_DECLARE_TR_FUNCTIONS(dp::MuteText)
};

} // namespace

QString rule(const Mute &mute)
{
    const QString text = plaintext::isolated(mute.text);
    switch (mute.kind) {
    //: a rule that hides papers; %1 is a word or a phrase
    case Mute::Kind::Word: return MuteText::tr("word “%1”").arg(text);
    //: a rule that hides papers; %1 is a name
    case Mute::Kind::Author: return MuteText::tr("author “%1”").arg(text);
    //: a rule that hides papers; %1 is a category of arXiv
    case Mute::Kind::Category: return MuteText::tr("category %1").arg(text);
    }
    return {};
}

QString reason(const MuteReason &reason)
{
    if (!reason.rule)
        //: the reason why a paper is hidden: the person does not want to see it
        return MuteText::tr("not interested");
    if (reason.rule->keywordId == 0)
        return rule(*reason.rule);
    //: the reason why a paper is hidden; %1 is a text such as “word “survey””, %2 a keyword
    return MuteText::tr("%1 in “%2”").arg(rule(*reason.rule), plaintext::isolated(reason.keyword));
}

} // namespace dp::mutetext
