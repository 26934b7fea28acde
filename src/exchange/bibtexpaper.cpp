#include "exchange/bibtexpaper.h"

#include "base/arxividtext.h"
#include "base/papersites.h"
#include "exchange/bibtextext.h"
#include "text/doi.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::bibtexpaper {
namespace {

constexpr qsizetype longest = 500; // characters of a field that can name a paper

/// Returns the field of BibTeX, or if it is empty, the field of biblatex with the same meaning.
QString either(const BibtexEntry &entry, QLatin1StringView bibtex, QLatin1StringView biblatex)
{
    const QString own = entry.field(bibtex);
    return own.isEmpty() ? entry.field(biblatex) : own;
}

bool isArxiv(const QString &text)
{
    return text.contains("arxiv"_L1, Qt::CaseInsensitive);
}

/// Returns the paper that the field names.
std::optional<ArxivId> idIn(const QString &field)
{
    if (field.isEmpty() || field.size() > longest || arxividtext::hasForeignHost(field))
        return std::nullopt;
    return arxividtext::find(bibtextext::text(field)).id;
}

std::optional<ArxivId> idOf(const BibtexEntry &entry)
{
    const QString archive = either(entry, "archiveprefix"_L1, "eprinttype"_L1);
    if (const QString eprint = entry.field("eprint"_L1); archive.isEmpty() || isArxiv(archive))
        if (const auto id = ArxivId::parse(bibtextext::text(eprint)))
            return id;
    if (const QString doi = entry.field("doi"_L1); doi.contains("10.48550/"_L1) && doi.size() <= longest)
        if (const auto id = arxividtext::find(bibtextext::text(doi)).id)
            return id;
    // Text such as "arXiv preprint arXiv:2401.00001", or "abs/2401.00001" of the journal CoRR.
    for (const QLatin1StringView name : {"arxivid"_L1, "url"_L1, "journal"_L1, "journaltitle"_L1, "volume"_L1,
             "howpublished"_L1, "number"_L1, "note"_L1, "pages"_L1, "annote"_L1}) {
        const QString field = entry.field(name);
        const bool isCorr = name == "volume"_L1 && field.startsWith("abs/"_L1);
        if (!isArxiv(field) && !isCorr && name != "arxivid"_L1)
            continue;
        if (const auto id = isCorr ? ArxivId::parse(field.mid(4)) : idIn(field))
            return id;
    }
    return std::nullopt;
}

/// Returns the journal reference in a form from which a citation can be made again.
QString journalOf(const BibtexEntry &entry)
{
    const QString journal = bibtextext::text(either(entry, "journal"_L1, "journaltitle"_L1));
    if (journal.isEmpty() || isArxiv(journal) || journal == "CoRR"_L1)
        return {};
    const auto value = [&entry](QLatin1StringView name) {
        return bibtextext::text(entry.field(name));
    };
    const QString year = value("year"_L1).isEmpty() ? value("date"_L1).left(4) : value("year"_L1);
    QString text = journal;
    if (const QString volume = value("volume"_L1); !volume.isEmpty())
        text += u' ' + volume;
    if (const QString number = value("number"_L1); !number.isEmpty())
        text += u'(' + number + u')';
    if (const QString pages = value("pages"_L1); !pages.isEmpty())
        text += u", "_s + QString(pages).replace(u"--"_s, u"-"_s);
    return year.isEmpty() ? text : text + u" ("_s + year + u')';
}

QStringList categoriesOf(const BibtexEntry &entry)
{
    static const QRegularExpression form(uR"(\A[a-z-]{2,20}(?:\.[A-Za-z-]{2,20})?\z)"_s);
    const QString own = either(entry, "primaryclass"_L1, "eprintclass"_L1);
    return form.match(own).hasMatch() ? QStringList{own} : QStringList();
}

} // namespace

std::optional<Paper> of(const BibtexEntry &entry)
{
    const auto id = idOf(entry);
    Paper paper;
    paper.title = bibtextext::text(entry.field("title"_L1));
    if (!id || paper.title.isEmpty())
        return std::nullopt;
    paper.id = id->orFirstVersion();
    paper.absUrl = u"https://arxiv.org/abs/"_s + paper.id.versioned();
    paper.abstract = bibtextext::text(entry.field("abstract"_L1));
    paper.authors = bibtextext::authors(entry.field("author"_L1));
    paper.categories = categoriesOf(entry);
    paper.journalRef = journalOf(entry);
    if (const QString doi = bibtextext::text(entry.field("doi"_L1)); !doi.contains("10.48550/"_L1))
        paper.doi = doi::stored(doi);
    const auto day = Moment::fromIso(entry.field("date"_L1));
    const bool isOfMonth = day && day->isDayOnly() && day->date() >= id->month();
    paper.updated = isOfMonth ? *day : Moment::fromDay(id->month());
    return paper;
}

} // namespace dp::bibtexpaper
