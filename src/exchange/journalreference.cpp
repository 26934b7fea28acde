#include "exchange/journalreference.h"

#include <QList>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QRegularExpression pattern(QString form)
{
    form.replace(u"JOURNAL"_s, u"(?<journal>\\p{L}[\\p{L}.&:' -]*[\\p{L}.])"_s)
        .replace(u"VOLUME"_s, u"(?<volume>[A-Z]?\\d{1,4}[A-Z]?)"_s)
        .replace(u"ISSUE"_s, u"(?<issue>\\d{1,3}(?:[-/]\\d{1,3})?)"_s)
        .replace(
            u"PAGES"_s, u"(?<first>[A-Za-z]?\\d{1,9}[A-Z]?)(?: ?[-–]{1,2} ?(?<last>[A-Za-z]?\\d{1,9}))?"_s)
        .replace(u"YEAR"_s, u"(?<year>(?:19|20)\\d\\d)"_s);
    return QRegularExpression(u"^"_s + form + u"\\.?$"_s);
}

/// The usual forms, each with an example.
const QList<QRegularExpression> &patterns()
{
    static const QList<QRegularExpression> all{
        // Phys. Rev. Lett. 119, 161101 (2017)
        pattern(u"JOURNAL,? VOLUME(?: ?\\(ISSUE\\))?[,:] ?PAGES,? ?\\(YEAR\\)"_s),
        // Eur.Phys.J. C31 (2003) 17-29
        pattern(u"JOURNAL(?:,? |(?<=\\.))VOLUME \\(YEAR\\),? PAGES"_s),
        // Phys.Lett.B573:94-100,2003
        pattern(u"JOURNAL(?: |(?<=\\.))VOLUME: ?PAGES, ?YEAR"_s),
        // Mathematische Zeitschrift 280, 1185-1202, 2015; Int. Journal of Sciences 2(12), 52-60, 2013
        pattern(u"JOURNAL,? VOLUME(?: ?\\(ISSUE\\))?[,:] ?(?:pp?\\. ?)?PAGES, YEAR"_s),
        // IEEE Access, vol. 13, no. 2, pp. 1-12, 2025
        pattern(u"JOURNAL, [Vv]ol\\. ?VOLUME,(?: [Nn]o\\. ?ISSUE,)? (?:pp?\\. ?)?PAGES, YEAR"_s),
        // Statistical Science 2008, Vol. 23, No. 1, 65-68
        pattern(u"JOURNAL,? YEAR, [Vv]ol\\. ?VOLUME,(?: [Nn]o\\. ?ISSUE,)? (?:pp?\\. ?)?PAGES"_s),
    };
    return all;
}

bool isJournal(const QString &name)
{
    static const QRegularExpression other(
        u"\\b(?:Proc|Proceedings|Conference|Conf|Workshop|Workshops|Symposium|Congress|Meeting|Springer|Press"
        "|Book|Chapter|Thesis|arXiv|Accepted|Submitted|Published|Preprint|Presented|Appear|Erratum|In|vol|no|pp)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return !other.match(name).hasMatch();
}

} // namespace

std::optional<JournalReference> JournalReference::parse(const QString &text)
{
    const QString simple = text.simplified();
    constexpr qsizetype longest = 200; // longer texts are not in a usual form
    if (simple.size() > longest)
        return std::nullopt;
    for (const QRegularExpression &form : patterns()) {
        const auto match = form.match(simple);
        if (!match.hasMatch())
            continue;
        JournalReference found;
        found.journal = match.captured(u"journal"_s).trimmed();
        found.volume = match.captured(u"volume"_s);
        found.issue = match.captured(u"issue"_s);
        found.firstPage = match.captured(u"first"_s);
        found.lastPage = match.captured(u"last"_s);
        found.year = match.captured(u"year"_s).toInt();
        if (isJournal(found.journal))
            return found;
    }
    return std::nullopt;
}

} // namespace dp
