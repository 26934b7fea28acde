#include "gui/window/tabtext.h"

#include "base/plaintext.h"
#include "gui/mnemonic.h"

#include <QCoreApplication>
#include <QLocale>

namespace dp::tabtext {
namespace {

constexpr int longestName = 50; // maximum width of a name, in letters of average width

struct TabText {
    Q_DECLARE_TR_FUNCTIONS(dp::TabText)
};

QString withUnread(const QString &shownName, int unread)
{
    const QString name = plaintext::isolated(mnemonic::escaped(shownName));
    //: %1 is a keyword, %2 how many of its papers are unread
    return unread > 0 ? TabText::tr("%1 (%2)").arg(name, QLocale().toString(unread)) : name;
}

} // namespace

QString elided(const KeywordState &state, const QFontMetrics &metrics)
{
    return withUnread(
        metrics.elidedText(state.keyword.name, Qt::ElideRight, longestName * metrics.averageCharWidth()),
        state.unread);
}

QString whole(const KeywordState &state)
{
    return withUnread(state.keyword.name, state.unread);
}

} // namespace dp::tabtext
