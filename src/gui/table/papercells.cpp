#include "gui/table/papercells.h"

#include "base/categorytaxonomy.h"
#include "base/plaintext.h"
#include "gui/table/abstracthtml.h"
#include "text/chips.h"
#include "text/namelist.h"
#include "text/readable.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp {

QString PaperCells::columnName(int column)
{
    switch (column) {
    case ReadColumn: return tr("Unread");
    case StarColumn: return tr("Star");
    case TitleColumn: return tr("Title");
    case AuthorsColumn: return tr("Authors");
    case SubmittedColumn:
        //: heading of a column: the day on which the first version of a paper was submitted
        return tr("Submitted");
    case UpdatedColumn:
        //: heading of a column: the day of a paper's newest version
        return tr("Updated");
    case CommentColumn:
        //: the comment of the authors, such as "12 pages"
        return tr("Comment");
    case ArrivedColumn:
        //: heading of a column: the day on which the keyword, or the library, first got a paper
        return tr("Arrived");
    default: return {};
    }
}

SortKey PaperCells::sortKey(int column)
{
    switch (column) {
    case ReadColumn: return SortKey::Read;
    case StarColumn: return SortKey::Starred;
    case TitleColumn: return SortKey::Title;
    case AuthorsColumn: return SortKey::Authors;
    case UpdatedColumn: return SortKey::Updated;
    case CommentColumn: return SortKey::Comment;
    case ArrivedColumn: return SortKey::Arrived;
    default: return SortKey::Submitted;
    }
}

int PaperCells::columnOf(SortKey key)
{
    for (int column = 0; column < ColumnCount; ++column)
        if (sortKey(column) == key)
            return column;
    return -1;
}

Qt::SortOrder PaperCells::firstOrder(int column)
{
    return column == ReadColumn || column == StarColumn || isDate(column) ? Qt::DescendingOrder
                                                                          : Qt::AscendingOrder;
}

/// Returns the day of the first version. A page gives only the day of the newest version, so the paper was
/// submitted on this day or earlier.
static QString submittedText(const Paper &paper, const QString &onOrBefore)
{
    const QLocale locale;
    if (paper.published.isKnown() || !paper.updated.isKnown())
        return locale.toString(paper.published.date(), QLocale::ShortFormat);
    return onOrBefore.arg(locale.toString(paper.updated.date(), QLocale::ShortFormat));
}

QString PaperCells::title(const LibraryPaper &libraryPaper)
{
    return readable::text(libraryPaper.paper.title);
}

QString PaperCells::noteMark()
{
    //: a mark after a title: the person has written a note on the paper
    return tr("note");
}

/// Returns the mark of a paper whose PDF is kept. The mark names the version if it is not the newest one.
QString PaperCells::pdfMark(const LibraryPaper &libraryPaper)
{
    return libraryPaper.pdfVersion == libraryPaper.paper.id.version()
        //: a mark after a title: the PDF of the paper is kept in a file
        ? tr("PDF")
        //: a mark after a title: the PDF of an older version is kept in a file; %1 is the version
        : tr("PDF v%1").arg(libraryPaper.pdfVersion);
}

/// Returns the link that filters the tab by a search.
static QUrl filterLink(const QString &search)
{
    QUrl link;
    link.setScheme(AbstractHtml::filterScheme);
    link.setPath(search, QUrl::DecodedMode);
    return link;
}

static QString quoted(const QString &text)
{
    return u'"' + QString(text).remove(u'"') + u'"';
}

QList<RowChip> PaperCells::tagChips(const LibraryPaper &libraryPaper)
{
    QList<RowChip> chips;
    for (const Tag &tag : libraryPaper.tags)
        chips << RowChip{tag.name, RowChip::Kind::Tag,
            //: a tool tip; %1 is a tag of a paper
            tr("Tag: %1").arg(tag.name), filterLink(u"tag:"_s + quoted(tag.name)), tag.color};
    if (!libraryPaper.note.isEmpty())
        chips << RowChip{noteMark(), RowChip::Kind::Tag, {}, filterLink(u"has:note"_s)};
    if (libraryPaper.pdfVersion > 0)
        chips << RowChip{pdfMark(libraryPaper), RowChip::Kind::Plain,
            //: a tool tip; %1 is the number of a version of a paper
            tr("The PDF of version %1 is kept in a file").arg(libraryPaper.pdfVersion),
            filterLink(u"has:pdf"_s)};
    return chips;
}

QList<RowChip> PaperCells::chips(const Paper &paper)
{
    return factChips(paper) + categoryChips(paper);
}

QList<RowChip> PaperCells::factChips(const Paper &paper)
{
    using Kind = RowChip::Kind;
    QList<RowChip> found;
    for (const Chip &chip : chips::of(paper))
        switch (chip.kind) {
        case Chip::Kind::Accepted:
            //: a tool tip; %1 is a conference or a journal
            found << RowChip{chip.text, Kind::Plain, tr("Accepted or published: %1").arg(chip.text),
                filterLink(u"venue:"_s + quoted(chip.text))};
            break;
        case Chip::Kind::UnderReview:
            if (!chip.text.isEmpty())
                //: %1 is a conference or a journal to which a paper was submitted
                found << RowChip{tr("%1 (under review)").arg(chip.text), Kind::Plain, {},
                    filterLink(u"venue:"_s + quoted(chip.text))};
            break;
        case Chip::Kind::Code:
            //: a mark after a title: the paper has a link to its code
            found << RowChip{tr("code"), Kind::Plain, chip.url, QUrl(chip.url)};
            break;
        case Chip::Kind::Project:
            //: a mark after a title: the paper has a link to its project page
            found << RowChip{tr("project"), Kind::Plain, chip.url, QUrl(chip.url)};
            break;
        case Chip::Kind::Pages: break; // the comment says it
        case Chip::Kind::Withdrawn: break; // a badge says this already
        }
    return found;
}

/// Returns the categories, the primary category first.
QList<RowChip> PaperCells::categoryChips(const Paper &paper)
{
    QList<RowChip> found;
    for (const QString &code : paper.categories) {
        const QString known = categorytaxonomy::nameOf(code);
        //: %1 is the name of a category of arXiv, %2 its code
        const QString name = known == code ? code : tr("%1 (%2)").arg(known, code);
        //: a tool tip; %1 is the category in which the authors have submitted the paper
        found << RowChip{code, RowChip::Kind::Category,
            (found.isEmpty() ? tr("Primary category: %1")
                             //: a tool tip; %1 is one of the further categories of a paper
                             : tr("Cross-list: %1"))
                .arg(name),
            filterLink(u"category:"_s + code)};
    }
    return found;
}

QStringList PaperCells::badges(const LibraryPaper &libraryPaper)
{
    QStringList texts;
    for (const RowChip &badge : badgeChips(libraryPaper))
        texts << badge.text;
    return texts;
}

QList<RowChip> PaperCells::badgeChips(const LibraryPaper &libraryPaper)
{
    QList<RowChip> badges;
    const auto add = [&badges](const QString &text, const QString &search, const QString &tip = {}) {
        badges << RowChip{text, RowChip::Kind::Plain, tip, search.isEmpty() ? QUrl() : filterLink(search)};
    };
    if (!libraryPaper.mutedBy.isEmpty())
        //: a badge before a title: the paper is hidden unless muted papers are shown
        add(tr("muted"), u"is:muted"_s);
    if (libraryPaper.paper.isWithdrawn())
        //: a badge before a title: the authors have withdrawn the paper
        add(tr("withdrawn"), u"is:withdrawn"_s);
    if (libraryPaper.late)
        //: a badge before a title: arXiv listed the paper later than other papers of its day
        add(tr("late"), u"is:late"_s);
    if (!libraryPaper.notFoundBy.isEmpty())
        //: a badge before a title: arXiv no longer lists the paper for the query of the keyword
        add(tr("no longer found"), {},
            //: a tool tip; %1 is a list of keywords
            tr("arXiv no longer lists the paper for: %1").arg(namelist::folded(libraryPaper.notFoundBy)));
    if (libraryPaper.revised && !libraryPaper.isRevisionIgnored)
        //: a badge before a title: the paper has a new version; %1 is the number of the version
        add(tr("v%1").arg(libraryPaper.paper.id.version()), u"is:revised"_s,
            //: a tool tip; %1 is the number of the newest version of a paper
            tr("Version %1").arg(libraryPaper.paper.id.version()));
    if (libraryPaper.announced == "cross"_L1)
        //: a badge before a title: the primary category of the paper is another one
        add(tr("cross-list"), {});
    else if (!libraryPaper.revised && !libraryPaper.isRevisionIgnored
        && libraryPaper.announced.startsWith("replace"_L1))
        //: a badge before a title: a new version of an older paper was announced
        add(tr("replacement"), {});
    return badges;
}

QString PaperCells::text(const LibraryPaper &libraryPaper, int column)
{
    switch (column) {
    case TitleColumn: return title(libraryPaper);
    case AuthorsColumn: return libraryPaper.paper.authors.join(u", "_s);
    //: %1 is a date: the paper was submitted on this day or earlier
    case SubmittedColumn: return submittedText(libraryPaper.paper, tr("≤ %1"));
    case UpdatedColumn: return QLocale().toString(libraryPaper.paper.updated.date(), QLocale::ShortFormat);
    case CommentColumn: return readable::text(libraryPaper.paper.comment);
    case ArrivedColumn:
        return QLocale().toString(libraryPaper.arrived.toLocalTime().date(), QLocale::ShortFormat);
    default: return {};
    }
}

QString PaperCells::accessibleText(const LibraryPaper &libraryPaper, int column)
{
    switch (column) {
    case ReadColumn: return libraryPaper.read ? tr("read") : tr("unread");
    case StarColumn: return libraryPaper.starred ? tr("starred") : tr("not starred");
    //: %1 is a date: the paper was submitted on this day or earlier
    case SubmittedColumn: return submittedText(libraryPaper.paper, tr("%1 or earlier"));
    case TitleColumn: {
        QStringList parts = badges(libraryPaper) << title(libraryPaper);
        for (const Tag &tag : libraryPaper.tags)
            //: for screen readers; %1 is a tag of a paper
            parts << tr("tag %1").arg(plaintext::isolated(tag.name));
        if (!libraryPaper.note.isEmpty())
            parts << noteMark();
        if (libraryPaper.pdfVersion > 0)
            parts << pdfMark(libraryPaper);
        return parts.join(u", "_s);
    }
    default: return text(libraryPaper, column);
    }
}

} // namespace dp
