#include "gui/conflicttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace dp {
namespace {

constexpr qsizetype shownInFull = 3;

struct ConflictText {
    Q_DECLARE_TR_FUNCTIONS(dp::ConflictText)

public:
    static QString sentence(const keywordchanges::Conflict &conflict);
    static QString more(int number);
    static QString settings(const QStringList &names);
};

QString ConflictText::sentence(const keywordchanges::Conflict &conflict)
{
    using Kind = keywordchanges::Conflict::Kind;
    switch (conflict.kind) {
    case Kind::SameField:
        //: %1 is a keyword
        return tr("Another program changed “%1” at the same time. Your change was saved.").arg(conflict.name);
    case Kind::RemovedAlthoughChanged:
        //: %1 is a keyword
        return tr("Another program changed “%1” before you removed it. It was removed.").arg(conflict.name);
    case Kind::AddedAgain:
        //: %1 is a keyword
        return tr(
            "Another program removed “%1” while you changed it. Your version was added as a new keyword.")
            .arg(conflict.name);
    case Kind::AddedByBoth:
        //: %1 is a keyword
        return tr("Another program also added “%1”. Your version was saved.").arg(conflict.name);
    case Kind::NameTaken:
        //: %1 and %2 are keywords
        return tr("“%1” was not renamed, because another program added a keyword “%2”. Choose another name.")
            .arg(conflict.name, conflict.wantedName);
    case Kind::Order: return tr("Another program changed the order of the keywords. Your order was saved.");
    }
    return {};
}

QString ConflictText::more(int number)
{
    return tr("%Ln more change(s) by another program.", nullptr, number);
}

QString ConflictText::settings(const QStringList &names)
{
    //: %1 is a list of settings, as the dialog names them
    return tr("Another program changed these settings at the same time. Your changes were saved: %1")
        .arg(QLocale().createSeparatedList(names));
}

} // namespace

QString conflicttext::ofKeywords(const QList<keywordchanges::Conflict> &conflicts)
{
    QStringList sentences;
    for (const keywordchanges::Conflict &conflict : conflicts.first(std::min(conflicts.size(), shownInFull)))
        sentences << ConflictText::sentence(conflict);
    if (conflicts.size() > shownInFull)
        sentences << ConflictText::more(int(conflicts.size() - shownInFull));
    return sentences.join(u' ');
}

QString conflicttext::ofSettings(const QStringList &names)
{
    return names.isEmpty() ? QString() : ConflictText::settings(names);
}

} // namespace dp
