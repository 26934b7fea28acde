#include "transfer/sectionchoice.h"

#include "base/keyword.h"
#include "base/savedsearch.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr std::pair<TabId::Kind, QLatin1StringView> kindNames[] = {
    {TabId::Kind::Keyword, "keyword "_L1}, {TabId::Kind::SavedSearch, "search "_L1}};

QString foldedName(TabId::Kind kind, const QString &name)
{
    return kind == TabId::Kind::Keyword ? Keyword::folded(name) : SavedSearch::folded(name);
}

} // namespace

bool SectionChoice::isOf(TabId::Kind otherKind, const QString &otherName) const
{
    return kind == otherKind && foldedName(kind, name) == foldedName(kind, otherName);
}

QList<SectionChoice> SectionChoice::fromText(const QString &text)
{
    QList<SectionChoice> choices;
    for (const QString &line : text.split(u'\n')) {
        QString rest = line.simplified();
        SectionChoice choice;
        choice.isShown = !rest.startsWith(u'-');
        rest = rest.mid(choice.isShown ? 0 : 1).trimmed();
        for (const auto &[kind, word] : kindNames) {
            if (!rest.startsWith(word))
                continue;
            choice.kind = kind;
            choice.name = rest.mid(word.size());
            const bool isKnown = std::any_of(choices.cbegin(), choices.cend(),
                [&choice](const SectionChoice &one) { return one.isOf(choice.kind, choice.name); });
            if (!isKnown)
                choices << choice;
        }
    }
    return choices;
}

QString SectionChoice::toText(const QList<SectionChoice> &choices)
{
    QStringList lines;
    for (const SectionChoice &choice : choices)
        for (const auto &[kind, word] : kindNames)
            if (choice.kind == kind)
                lines << (choice.isShown ? QString() : u"-"_s) + word + choice.name.simplified();
    return lines.join(u'\n');
}

} // namespace dp
