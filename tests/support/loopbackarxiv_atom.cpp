#include "support/loopbackarxiv_atom.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

constexpr int lineWidth = 79;

QString escaped(QString text)
{
    return text.replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1);
}

QString quoted(const QString &text)
{
    return u'"' + escaped(text).replace(u'"', "&quot;"_L1) + u'"';
}

/// Wraps the text at spaces. `first` precedes the first line, and `indent` precedes all other lines. The
/// classic service wrapped titles, comments and abstracts in this way.
QString wrapped(const QString &text, const QString &first, const QString &indent)
{
    const QStringList words = text.split(u' ');
    QString result = first + words.value(0);
    qsizetype column = result.size();
    for (const QString &word : words.mid(1)) {
        const bool fits = column + 1 + word.size() <= lineWidth;
        result += fits ? u" "_s : u"\n"_s + indent;
        result += word;
        column = (fits ? column + 1 : indent.size()) + word.size();
    }
    return result;
}

QString utc(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

/// Returns the id of a feed. As on arXiv, it is derived from the query.
QString feedName(const QString &query)
{
    const QByteArray digest = QCryptographicHash::hash(query.toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(digest.toBase64(QByteArray::OmitTrailingEquals));
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, "():*/ ")).replace(u' ', u'+');
}

} // namespace

LoopbackAtom::LoopbackAtom(AtomDialect dialect, const QDateTime &now, const QString &site)
    : m_dialect(dialect)
    , m_now(now.toUTC())
    , m_site(site)
{
    if (m_site.isEmpty())
        m_site = isCurrent() ? u"https://arxiv.org"_s : u"http://arxiv.org"_s;
}

QString LoopbackAtom::openSearch(const Head &head) const
{
    const auto line = [this](const QString &name, int value) {
        const QString declared =
            isCurrent() ? QString() : u" xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\""_s;
        return u"  <opensearch:%1%2>%3</opensearch:%1>\n"_s.arg(name, declared).arg(value);
    };
    const QString total = line(u"totalResults"_s, head.total);
    const QString start = line(u"startIndex"_s, head.start);
    const QString perPage = line(u"itemsPerPage"_s, head.count);
    return isCurrent() ? perPage + total + start : total + start + perPage;
}

QString LoopbackAtom::opening(const Head &head, const QString &query) const
{
    if (isCurrent()) {
        const QString self = u"https://arxiv.org/api/query?search_query="_s + encoded(head.searchQuery)
            + u"&start=%1&max_results=%2&id_list="_s.arg(head.start).arg(head.count) + encoded(head.idList);
        return u"<?xml version='1.0' encoding='UTF-8'?>\n"
               "<feed xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\" "
               "xmlns:arxiv=\"http://arxiv.org/schemas/atom\" xmlns=\"http://www.w3.org/2005/Atom\">\n"
               "  <id>https://arxiv.org/api/"_s
            + feedName(query) + u"</id>\n  <title>arXiv Query: "_s + escaped(query)
            + u"</title>\n  <updated>"_s + utc(m_now) + u"</updated>\n  <link href="_s + quoted(self)
            + u" type=\"application/atom+xml\"/>\n"_s;
    }
    const QString self =
        u"http://arxiv.org/api/query?"_s + QString::fromLatin1(QUrl::toPercentEncoding(query));
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n  <link href="_s
        + quoted(self)
        + u" rel=\"self\" type=\"application/atom+xml\"/>\n  <title type=\"html\">ArXiv Query: "_s
        + escaped(query) + u"</title>\n  <id>http://arxiv.org/api/"_s + feedName(query)
        + u"</id>\n  <updated>"_s + m_now.toString(u"yyyy-MM-dd'T00:00:00-05:00'"_s) + u"</updated>\n"_s;
}

QByteArray LoopbackAtom::feed(const Head &head, const QList<QByteArray> &entries) const
{
    const QString query = u"search_query="_s + head.searchQuery + u"&id_list="_s + head.idList
        + u"&start=%1&max_results=%2"_s.arg(head.start).arg(head.count);
    return (opening(head, query) + openSearch(head)).toUtf8() + entries.join() + "</feed>\n";
}

QString LoopbackAtom::arxivElement(const QString &name, const QString &text) const
{
    if (text.isEmpty())
        return {};
    const QString declared = isCurrent() ? QString() : u" xmlns:arxiv=\"http://arxiv.org/schemas/atom\""_s;
    return u"<arxiv:"_s + name + declared + u'>' + escaped(text) + u"</arxiv:"_s + name + u'>';
}

/// Returns the links to the abstract page, to the PDF and, if the paper has a DOI, to the address of the DOI.
QStringList LoopbackAtom::links(const MadeUpPaper &paper) const
{
    const QString id = u"%1v%2"_s.arg(paper.id).arg(paper.version);
    QStringList list{
        u"<link href="_s + quoted(m_site + u"/abs/"_s + id) + u" rel=\"alternate\" type=\"text/html\"/>"_s};
    const QString pdf = quoted(m_site + u"/pdf/"_s + id);
    if (isCurrent())
        list << u"<link href="_s + pdf + u" rel=\"related\" type=\"application/pdf\" title=\"pdf\"/>"_s;
    else
        list << u"<link title=\"pdf\" href="_s + pdf + u" rel=\"related\" type=\"application/pdf\"/>"_s;
    if (paper.doi.isEmpty())
        list << QString();
    else if (isCurrent())
        list << u"<link rel=\"related\" href="_s + quoted(u"https://doi.org/"_s + paper.doi)
                + u" title=\"doi\"/>"_s;
    else
        list << u"<link title=\"doi\" href="_s + quoted(u"http://dx.doi.org/"_s + paper.doi)
                + u" rel=\"related\"/>"_s;
    return list;
}

QString LoopbackAtom::summary(const QString &abstract) const
{
    if (isCurrent())
        return escaped(QString(abstract).replace(u'\n', "\n  "_L1));
    QStringList paragraphs = abstract.split(u'\n');
    for (QString &paragraph : paragraphs)
        paragraph = wrapped(paragraph, u"  "_s, {});
    return escaped(paragraphs.join(u'\n')) + u'\n';
}

QString LoopbackAtom::categories(const MadeUpPaper &paper) const
{
    static const QRegularExpression arxivs(u"^[a-z-]+(\\.[A-Za-z-]+)?$"_s);
    QStringList list;
    for (const QString &category : paper.categories) {
        if (!isCurrent() || arxivs.match(category).hasMatch())
            list << u"<category term="_s + quoted(category)
                    + u" scheme=\"http://arxiv.org/schemas/atom\"/>"_s;
    }
    return list.join(u"\n    "_s);
}

QByteArray LoopbackAtom::entry(const MadeUpPaper &paper) const
{
    const auto line = [this](const QString &text) {
        return isCurrent() ? text : wrapped(text, {}, u"  "_s);
    };
    const QString id = u"<id>http://arxiv.org/abs/%1v%2</id>"_s.arg(paper.id).arg(paper.version);
    const QString title = u"<title>"_s + escaped(line(paper.title)) + u"</title>"_s;
    const QString updated = u"<updated>"_s + utc(paper.updated) + u"</updated>"_s;
    const QString published = u"<published>"_s + utc(paper.published) + u"</published>"_s;
    const QString abstract = u"<summary>"_s + summary(paper.abstract) + u"</summary>"_s;
    const QStringList addresses = links(paper);
    QStringList authors;
    for (const QString &author : paper.authors)
        authors << u"<author>\n      <name>"_s + escaped(author) + u"</name>\n    </author>"_s;
    const QString names = authors.join(u"\n    "_s);
    const QString comment = arxivElement(u"comment"_s, line(paper.comment));
    const QString journal = arxivElement(u"journal_ref"_s, paper.journalRef);
    const QString doi = arxivElement(u"doi"_s, paper.doi);
    const QString first = quoted(paper.categories.value(0));
    const QString primary = isCurrent()
        ? u"<arxiv:primary_category term="_s + first + u"/>"_s
        : u"<arxiv:primary_category xmlns:arxiv=\"http://arxiv.org/schemas/atom\" term="_s + first
            + u" scheme=\"http://arxiv.org/schemas/atom\"/>"_s;

    QStringList parts = isCurrent()
        ? QStringList{id, title, updated, addresses.at(0), addresses.at(1), abstract, categories(paper),
            published, comment, primary, journal, names, doi, addresses.at(2)}
        : QStringList{id, updated, published, title, abstract, names, doi, addresses.at(2), comment, journal,
            addresses.at(0), addresses.at(1), primary, categories(paper)};
    parts.removeAll(QString());
    return QString(u"  <entry>\n    "_s + parts.join(u"\n    "_s) + u"\n  </entry>\n"_s).toUtf8();
}

QByteArray LoopbackAtom::error(const QString &message, const Head &head) const
{
    const QString site = isCurrent() ? u"https://arxiv.org"_s : u"http://arxiv.org"_s;
    const QString address = site + u"/api/errors#"_s + QString(message).replace(u' ', u'_');
    const QString when = isCurrent() ? utc(m_now) : m_now.toString(u"yyyy-MM-dd'T00:00:00-05:00'"_s);
    const QString id = u"<id>"_s + escaped(address) + u"</id>"_s;
    const QString updated = u"<updated>"_s + when + u"</updated>"_s;
    const QString link = u"<link href="_s + quoted(address) + u" rel=\"alternate\" type=\"text/html\"/>"_s;
    const QString summaryText = u"<summary>"_s + escaped(message) + u"</summary>"_s;
    const QString title = u"<title>Error</title>"_s;
    const QStringList parts = isCurrent() ? QStringList{id, title, updated, link, summaryText}
                                          : QStringList{id, title, summaryText, updated, link};
    const QString entryText = u"  <entry>\n    "_s + parts.join(u"\n    "_s)
        + u"\n    <author>\n      <name>arXiv api core</name>\n    </author>\n  </entry>\n"_s;

    Head one = head;
    one.total = 1;
    one.start = 0;
    one.count = 1;
    if (!isCurrent()) {
        QString query = u"search_query="_s + head.searchQuery + u"&id_list="_s + head.idList;
        return (opening(one, query) + openSearch(one) + entryText).toUtf8() + "</feed>\n";
    }
    return (u"<?xml version='1.0' encoding='UTF-8'?>\n"
            "<feed xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\" "
            "xmlns:arxiv=\"http://arxiv.org/schemas/atom\" xmlns=\"http://www.w3.org/2005/Atom\">\n"
            "  <id>https://arxiv.org/</id>\n  <title>arXiv Search Results</title>\n  <updated>"_s
               + utc(m_now) + u"</updated>\n"_s + openSearch(one) + entryText)
               .toUtf8()
        + "</feed>\n";
}

} // namespace dp::test
