#include "arxiv/atomparser.h"

#include "arxiv/namespaces.h"
#include "base/category.h"
#include "base/plaintext.h"
#include "base/weblink.h"
#include "text/doi.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
AtomParser::AtomParser(const QDateTime &now)
    : m_now(now.toSecsSinceEpoch())
{
}

AtomParser::State AtomParser::feed(const QByteArray &bytes)
{
    if (!m_problem.isEmpty())
        return State::Broken;
    m_start += bytes.left(std::max<qsizetype>(0, 64 - m_start.size()));
    m_xml.addData(bytes);
    return parse();
}

AtomParser::State AtomParser::finish()
{
    if (!m_problem.isEmpty())
        return State::Broken;
    if (!m_done)
        return fail(m_isAtom ? Problem::CutShort : Problem::NotAFeed, u"the document ends too early"_s);
    return State::Finished;
}

AtomParser::State AtomParser::fail(Problem kind, const QString &what)
{
    m_problemKind = kind;
    m_problem = u"line %1: %2"_s.arg(m_xml.lineNumber()).arg(what);
    return State::Broken;
}

AtomParser::State AtomParser::parse()
{
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD:
            // arXiv never sends a DTD. An HTML page that is sent instead of a feed has a DTD without
            // entities.
            return m_xml.entityDeclarations().isEmpty() && m_xml.dtdName() == "html"_L1
                ? fail(Problem::NotAFeed, u"a page of HTML"_s)
                : fail(Problem::ForbiddenDoctype, u"a document type declaration"_s);
        case QXmlStreamReader::StartElement:
            ++m_depth;
            if (m_depth == 1) {
                m_isAtom = m_xml.name() == "feed"_L1 && m_xml.namespaceUri() == xmlns::atom;
                if (!m_isAtom)
                    return fail(Problem::NotAFeed, u"not an Atom feed"_s);
            }
            startElement();
            break;
        case QXmlStreamReader::EndElement:
            endElement();
            --m_depth;
            break;
        case QXmlStreamReader::Characters:
            if (m_kind != Text::None)
                m_text += m_xml.text();
            break;
        case QXmlStreamReader::EndDocument: m_done = true; break;
        default: break;
        }
    }
    if (m_xml.hasError() && m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError) {
        // If the encoding is invalid, the XML reader reports the error before the first element.
        const bool isXml = m_start.contains("<?xml") || m_start.contains("<feed");
        return fail(m_isAtom || isXml ? Problem::NotWellFormed : Problem::NotAFeed, m_xml.errorString());
    }
    if (m_xml.hasError()) // not complete: more content has begun, possibly after the apparent end
        m_done = false;
    return m_done ? State::Finished : State::Reading;
}

void AtomParser::startElement()
{
    if (m_kind != Text::None)
        return; // a tag inside a text is ignored, but the characters inside it are kept
    const QStringView name = m_xml.name();
    const QStringView ns = m_xml.namespaceUri();
    if (m_inEntry) {
        startInEntry();
    } else if (m_depth == 2) {
        if (ns == xmlns::atom && name == "entry"_L1) {
            m_inEntry = true;
            m_entry = {};
            ++m_entries;
        } else if (ns == xmlns::openSearch && name == "totalResults"_L1) {
            m_kind = Text::FeedTotal;
        } else if (ns == xmlns::openSearch && name == "startIndex"_L1) {
            m_kind = Text::FeedStart;
        } else if (ns == xmlns::atom && name == "updated"_L1) {
            m_kind = Text::FeedUpdated;
        }
    }
    if (m_kind != Text::None) {
        m_text.clear();
        m_textDepth = m_depth;
    }
}

void AtomParser::startInEntry()
{
    const QStringView name = m_xml.name();
    const QStringView ns = m_xml.namespaceUri();
    if (m_inAuthor) {
        if (m_depth == 4 && ns == xmlns::atom && name == "name"_L1)
            m_kind = Text::Name;
        return;
    }
    if (m_depth != 3)
        return;
    if (ns == xmlns::arxiv) {
        m_kind = name == "comment"_L1  ? Text::Comment
            : name == "journal_ref"_L1 ? Text::Journal
            : name == "doi"_L1         ? Text::Doi
                                       : Text::None;
        if (name == "primary_category"_L1)
            m_entry.primary = plaintext::cleaned(m_xml.attributes().value("term"_L1).toString()).simplified();
        return;
    }
    if (ns != xmlns::atom)
        return;
    if (name == "author"_L1) {
        m_inAuthor = true;
    } else if (name == "category"_L1) {
        const QString term = m_xml.attributes().value("term"_L1).toString();
        category::add(m_entry.categories, plaintext::cleaned(term).simplified());
    } else if (name == "link"_L1) {
        const auto attributes = m_xml.attributes();
        if (attributes.value("rel"_L1) == "alternate"_L1 && m_entry.alternate.isEmpty())
            m_entry.alternate = attributes.value("href"_L1).toString();
    } else {
        m_kind = name == "id"_L1     ? Text::Id
            : name == "title"_L1     ? Text::Title
            : name == "summary"_L1   ? Text::Summary
            : name == "published"_L1 ? Text::Published
            : name == "updated"_L1   ? Text::Updated
                                     : Text::None;
    }
}

void AtomParser::endElement()
{
    if (m_kind != Text::None && m_depth == m_textDepth) {
        keepText();
        m_kind = Text::None;
    } else if (m_inAuthor && m_depth == 3) {
        m_inAuthor = false;
    } else if (m_inEntry && m_depth == 2) {
        m_inEntry = false;
        finishEntry();
    }
}

void AtomParser::keepText()
{
    const QString text = plaintext::cleaned(m_text).simplified();
    bool number = false;
    switch (m_kind) {
    case Text::FeedTotal:
        if (const int total = text.toInt(&number); number && total >= 0)
            m_feed.totalResults = total;
        break;
    case Text::FeedStart:
        if (const int start = text.toInt(&number); number && start >= 0)
            m_feed.startIndex = start;
        break;
    case Text::FeedUpdated: m_feed.updated = Moment::fromIso(text).value_or(Moment()); break;
    case Text::Id: m_entry.id = text; break;
    case Text::Title:
        m_entry.title = text;
        m_entry.hasTitle = !text.isEmpty();
        break;
    case Text::Summary: m_entry.summary = text; break;
    case Text::Published: m_entry.published = text; break;
    case Text::Updated: m_entry.updated = text; break;
    case Text::Comment: m_entry.comment = text; break;
    case Text::Journal: m_entry.journal = text; break;
    case Text::Doi: m_entry.doi += u' ' + text; break; // the element may occur several times
    case Text::Name:
        if (!text.isEmpty())
            m_entry.authors << text;
        break;
    case Text::None: break;
    }
}

/// Returns whether the date is later than both the computer's and the server's clock, by more than time zones
/// can explain. If such a date were stored, every later answer would seem to be older than it.
bool AtomParser::isImpossible(const Moment &when) const
{
    constexpr qint64 twoDays = 2 * 24 * 3600;
    return when.seconds() > std::max(m_now, m_feed.updated.seconds()) + twoDays;
}

void AtomParser::finishEntry()
{
    const auto id = ArxivId::parse(m_entry.id);
    const auto published = Moment::fromIso(m_entry.published);
    const auto skip = [&](const QString &reason) {
        m_feed.skipped << SkippedEntry{m_entries, reason, id ? id->toString() : QString(),
            published && !isImpossible(*published) ? *published : Moment()};
    };
    if (m_entry.id.contains("/api/errors#"_L1) || m_entry.id.endsWith("/api/errors"_L1)) {
        m_feed.errorMessage = m_entry.summary.isEmpty() ? u"no reason given"_s : m_entry.summary;
        return;
    }
    if (!id)
        return skip(m_entry.id.isEmpty()
                ? u"no identifier"_s
                : u"the identifier \"%1\" is none of arXiv's"_s.arg(m_entry.id.left(80)));
    if (!m_entry.hasTitle)
        return skip(u"%1 has no title"_s.arg(id->versioned()));
    const auto updated = Moment::fromIso(m_entry.updated);
    if (!published || !updated || isImpossible(*published) || isImpossible(*updated))
        return skip(u"%1 has an impossible date"_s.arg(id->versioned()));

    Paper paper;
    // Entries had versions in every recorded answer. Only the sample of 2007 in the manual has none; its
    // entries are version 1.
    paper.id = id->orFirstVersion();
    paper.title = m_entry.title;
    paper.abstract = m_entry.summary;
    paper.comment = m_entry.comment;
    paper.journalRef = m_entry.journal;
    paper.doi = doi::stored(m_entry.doi);
    paper.authors = m_entry.authors;
    paper.categories = m_entry.categories;
    if (!m_entry.primary.isEmpty()) {
        paper.categories.removeAll(m_entry.primary);
        paper.categories.prepend(m_entry.primary);
    }
    paper.published = *published;
    paper.updated = *updated;
    paper.absUrl = weblink::safe(m_entry.alternate);
    if (paper.absUrl.isEmpty())
        paper.absUrl = u"https://arxiv.org/abs/"_s + paper.id.versioned();
    m_feed.papers << paper;
}

} // namespace dp
