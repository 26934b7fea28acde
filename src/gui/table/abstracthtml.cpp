#include "gui/table/abstracthtml.h"

#include "base/categorytaxonomy.h"
#include "gui/contrast.h"
#include "gui/datetext.h"
#include "gui/table/htmlparts.h"
#include "gui/table/markshtml.h"
#include "text/chips.h"
#include "text/doi.h"
#include "text/readable.h"
#include "text/versiondiff.h"
#include "text/weblinks.h"

#include <QLocale>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString day(const Moment &moment)
{
    return datetext::text(moment.date()).toHtmlEscaped();
}

} // namespace

AbstractHtml::AbstractHtml(const LibraryPaper &paper, const QList<SearchTerm> &terms, const QPalette &palette)
    : m_libraryPaper(paper)
    , m_terms(terms)
    , m_palette(palette)
{
}

/// Returns a part of the text as escaped HTML in which the search matches are highlighted.
QString AbstractHtml::highlighted(
    const QString &text, qsizetype from, qsizetype to, const QList<searchterms::Range> &matches) const
{
    const QString marker = u"background-color:"_s
        + contrast::tinted(m_palette.color(QPalette::Base), m_palette.color(QPalette::Highlight),
            m_palette.color(QPalette::Text))
              .name();
    QString html;
    for (const searchterms::Range &match : matches) {
        const qsizetype start = std::max(match.start, from), end = std::min(match.start + match.length, to);
        if (start >= end)
            continue;
        html += text.mid(from, start - from).toHtmlEscaped();
        html += htmlparts::span(marker, text.mid(start, end - start).toHtmlEscaped());
        from = end;
    }
    return html + text.mid(from, to - from).toHtmlEscaped();
}

QList<SearchTerm> AbstractHtml::termsFor(SearchTerm::Field field) const
{
    QList<SearchTerm> terms;
    std::copy_if(
        m_terms.cbegin(), m_terms.cend(), std::back_inserter(terms), [field](const SearchTerm &term) {
            return term.field == SearchTerm::Field::Any || term.field == field;
        });
    return terms;
}

/// Returns the text of a TeX string as escaped HTML. Matches of the terms for this field are highlighted.
QString AbstractHtml::shown(const QString &tex, SearchTerm::Field field, Links links) const
{
    const QString text = readable::text(tex);
    const auto matches = searchterms::matches(text, termsFor(field));
    QString html;
    qsizetype taken = 0;
    if (links == Links::Clickable)
        for (const weblinks::Range &link : weblinks::find(text)) {
            html += highlighted(text, taken, link.start, matches);
            taken = link.start + link.length;
            html += htmlparts::anchor(
                weblinks::addressAt(text, link), highlighted(text, link.start, taken, matches));
        }
    return html + highlighted(text, taken, text.size(), matches);
}

/// Returns the pieces of two versions as escaped HTML. Deleted text is struck out and inserted text is
/// underlined, so that they can be told apart without colors.
QString AbstractHtml::changes(const QList<worddiff::Piece> &pieces) const
{
    const QColor base = m_palette.color(QPalette::Base);
    const auto color = [&](QRgb wanted) {
        return u"color:"_s + contrast::readable(QColor(wanted), base, contrast::text).name();
    };
    QString html;
    for (const worddiff::Piece &piece : pieces) {
        const QString text = piece.text.toHtmlEscaped();
        switch (piece.kind) {
        case worddiff::Kind::Same: html += text; break;
        case worddiff::Kind::Deleted:
            html += htmlparts::span(color(0xc01c28) + u"; text-decoration:line-through"_s, text);
            break;
        case worddiff::Kind::Inserted:
            html += htmlparts::span(color(0x1a7f37) + u"; text-decoration:underline"_s, text);
            break;
        }
    }
    return html;
}

QString AbstractHtml::quietColor() const
{
    const QColor base = m_palette.color(QPalette::Base);
    return contrast::readable(
        contrast::mixed(m_palette.color(QPalette::Text), base, 0.67), base, contrast::text)
        .name();
}

QString AbstractHtml::quietLine(const QString &content) const
{
    return content.isEmpty()
        ? QString()
        : u"<p style=\"margin:2px 0 0 0; color:%1\">"_s.arg(quietColor()) + content + u"</p>"_s;
}

/// Returns the names of the authors. Each of the first names is a link that searches the papers of the
/// author. The links look like text, because a line of many colored names would draw the eye.
QString AbstractHtml::authors() const
{
    constexpr int mostLinks = 100; // a collaboration has thousands of authors
    QStringList names;
    for (const QString &author : m_libraryPaper.paper.authors)
        names << readable::text(author);
    const QString line = names.join(u", "_s);
    const auto matches = searchterms::matches(line, termsFor(SearchTerm::Field::Authors));
    QString html;
    qsizetype at = 0;
    for (const QString &name : std::as_const(names).first(std::min<qsizetype>(names.size(), mostLinks))) {
        const QString search = u"author:\"%1\""_s.arg(QString(name).remove(u'"'));
        html += at > 0 ? u", "_s : QString();
        at += at > 0 ? 2 : 0;
        html += htmlparts::searchLink(
            searchScheme, search, quietColor(), highlighted(line, at, at + name.size(), matches));
        at += name.size();
    }
    return html + highlighted(line, at, line.size(), matches);
}

QString AbstractHtml::facts() const
{
    const Paper &p = m_libraryPaper.paper;
    QStringList facts{u"arXiv:"_s + p.id.versioned()};
    if (!p.categories.isEmpty())
        facts << categories();
    if (p.published.isKnown())
        //: %1 is a date
        facts << tr("submitted %1").arg(day(p.published));
    if (p.id.version() > 1 || !p.published.isKnown())
        //: %1 is the number of a version, %2 its date
        facts << tr("v%1, %2").arg(QString::number(p.id.version()), day(p.updated));
    return facts.join(u" · "_s);
}

/// Returns the categories, such as `cs.LG` or `Machine Learning (cs.LG)`.
QString AbstractHtml::categories() const
{
    QStringList names;
    for (const QString &code : m_libraryPaper.paper.categories) {
        const QString name = m_areCategoriesNamed ? categorytaxonomy::nameOf(code) : code;
        //: %1 is the name of a category of arXiv, %2 its code
        const QString text = name == code ? code : tr("%1 (%2)").arg(name, code);
        names << htmlparts::searchLink(
            filterScheme, u"category:"_s + code, quietColor(), text.toHtmlEscaped());
    }
    return names.join(u", "_s);
}

/// Returns the facts that the authors have written about the paper, such as the conference and the code, and
/// whether its PDF is kept.
QString AbstractHtml::chips() const
{
    QStringList parts;
    const auto filter = [this](const QString &search, const QString &html) {
        return htmlparts::searchLink(filterScheme, search, quietColor(), html);
    };
    for (const Chip &chip : chips::of(m_libraryPaper.paper)) {
        const QString text = chip.text.toHtmlEscaped();
        const QString ofVenue = u"venue:\"%1\""_s.arg(QString(chip.text).remove(u'"'));
        switch (chip.kind) {
        case Chip::Kind::Accepted: parts << filter(ofVenue, u"<b>"_s + text + u"</b>"_s); break;
        case Chip::Kind::UnderReview:
            //: a state of a paper; %1 is a conference or a journal
            parts << (text.isEmpty() ? tr("under review").toHtmlEscaped()
                                     : filter(ofVenue, tr("under review: %1").arg(text)));
            break;
        case Chip::Kind::Code: parts << htmlparts::anchor(chip.url, tr("Code").toHtmlEscaped()); break;
        case Chip::Kind::Project:
            parts << htmlparts::anchor(chip.url, tr("Project page").toHtmlEscaped());
            break;
        case Chip::Kind::Pages:
            break; // the comment below says it too
        //: a state of a paper: its authors have withdrawn it
        case Chip::Kind::Withdrawn:
            parts << filter(u"is:withdrawn"_s, u"<b>"_s + tr("withdrawn").toHtmlEscaped() + u"</b>"_s);
            break;
        }
    }
    if (const int version = m_libraryPaper.pdfVersion; version > 0)
        parts << filter(u"has:pdf"_s,
            (version == m_libraryPaper.paper.id.version()
                    //: a state of a paper: its PDF is kept in a file
                    ? tr("PDF kept")
                    //: a state of a paper: the PDF of an older version is kept in a file; %1 is the version
                    : tr("PDF of v%1 kept").arg(version))
                .toHtmlEscaped());
    return parts.join(u" · "_s);
}

QString AbstractHtml::links() const
{
    const Paper &p = m_libraryPaper.paper;
    const auto link = [](const QString &url, const QString &text) {
        return htmlparts::anchor(url, text.toHtmlEscaped());
    };
    QStringList links{link(p.absUrl, tr("Abstract page")), link(p.pdfUrl(), tr("PDF"))};
    const QStringList dois = doi::usable(p.doi);
    if (dois.isEmpty() && !p.doi.isEmpty())
        links << tr("DOI: %1").arg(p.doi).toHtmlEscaped();
    for (const QString &doi : dois)
        //: %1 is the DOI of a paper
        links << link(doi::address(doi), tr("DOI: %1").arg(doi));
    return links.join(u" &nbsp;·&nbsp; "_s);
}

/// Returns the links that show and hide the changes since an older version. Empty if there is none.
QString AbstractHtml::versions(int comparedVersion) const
{
    if (m_libraryPaper.revisions.isEmpty())
        return {};
    QStringList parts;
    for (const Revision &revision : m_libraryPaper.revisions) {
        const QString name =
            //: %1 is the number of a version, %2 its date
            tr("v%1, %2").arg(QString::number(revision.version), day(revision.updated));
        parts << (revision.version == comparedVersion
                ? u"<b>"_s + name + u"</b>"_s
                : htmlparts::anchor(u"%1:%2"_s.arg(changesScheme).arg(revision.version), name));
    }
    if (comparedVersion > 0)
        parts << htmlparts::anchor(u"%1:0"_s.arg(changesScheme), tr("Hide changes").toHtmlEscaped());
    //: %1 is a list of older versions; a click on one shows what changed since then
    return tr("Changes since: %1").arg(parts.join(u" &nbsp;·&nbsp; "_s));
}

QString AbstractHtml::body(int comparedVersion) const
{
    using Field = SearchTerm::Field;
    const Paper &p = m_libraryPaper.paper;
    const auto diff = comparedVersion > 0
        ? versiondiff::compareReadable(m_libraryPaper, comparedVersion, p.id.version())
        : std::nullopt;
    QString html = u"<p style=\"margin:0; font-weight:600\">"_s
        + (diff ? changes(diff->title) : shown(p.title, Field::Title)) + u"</p>"_s;
    html += quietLine(authors());
    html += quietLine(facts());
    html += quietLine(MarksHtml::mutes(m_libraryPaper));
    html += quietLine(chips());
    html += quietLine(MarksHtml::tags(m_libraryPaper.tags, m_palette));
    html += quietLine(versions(diff ? comparedVersion : 0));
    if (diff && !diff->hasChange())
        html += quietLine(tr("Title, abstract and comment did not change.").toHtmlEscaped());
    html += quietLine(diff ? changes(diff->comment) : shown(p.comment, Field::Comment, Links::Clickable));
    if (!p.journalRef.isEmpty())
        //: %1 names a journal with volume and pages
        html += quietLine(tr("Journal reference: %1").arg(shown(p.journalRef, Field::Any)));
    html += u"<p style=\"margin:8px 0; line-height:130%\">"_s
        + (diff ? changes(diff->abstract) : shown(p.abstract, Field::Abstract, Links::Clickable)) + u"</p>"_s;
    html += u"<p style=\"margin:0\">"_s + links() + u"</p>"_s;
    if (!m_libraryPaper.keywords.isEmpty())
        //: %1 is a list of keywords that this paper belongs to
        html += quietLine(
            tr("Keywords: %1").arg(QLocale().createSeparatedList(m_libraryPaper.keywords)).toHtmlEscaped());
    return html + MarksHtml::note(m_libraryPaper.note);
}

} // namespace dp
