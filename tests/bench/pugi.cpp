#include "bench/pugi.h"

#ifdef DP_PUGIXML
#include <pugixml.hpp>
#endif

namespace dp::bench {

#ifdef DP_PUGIXML

namespace {

qint64 numberAt(const QByteArray &text, qsizetype at, qsizetype length)
{
    return text.mid(at, length).toLongLong();
}

/// Returns a time such as "2026-10-30T12:00:00Z" as seconds since 1970.
qint64 secondsOf(const QByteArray &iso)
{
    std::tm time{};
    time.tm_year = int(numberAt(iso, 0, 4)) - 1900;
    time.tm_mon = int(numberAt(iso, 5, 2)) - 1;
    time.tm_mday = int(numberAt(iso, 8, 2));
    time.tm_hour = int(numberAt(iso, 11, 2));
    time.tm_min = int(numberAt(iso, 14, 2));
    time.tm_sec = int(numberAt(iso, 17, 2));
    return timegm(&time);
}

QByteArray textOf(const pugi::xml_node &node, const char *name)
{
    return QByteArray(node.child_value(name)).simplified();
}

Sqlite::Row rowOf(const pugi::xml_node &entry)
{
    Sqlite::Row row;
    const QByteArray id = textOf(entry, "id"); // for example http://arxiv.org/abs/2610.00001v1
    const qsizetype name = id.lastIndexOf('/') + 1, version = id.lastIndexOf('v');
    const qint64 months = (numberAt(id, name, 2) + 9) * 12 + numberAt(id, name + 2, 2) - 1;
    row.id = months << 24 | numberAt(id, name + 5, version - name - 5); // the same value as ArxivId::key()
    row.version = id.mid(version + 1).toLongLong();
    QByteArray address, authors, categories(entry.child("arxiv:primary_category").attribute("term").value());
    const QByteArray primary = categories;
    for (const pugi::xml_node &link : entry.children("link"))
        if (address.isEmpty() && qstrcmp(link.attribute("rel").value(), "alternate") == 0)
            address = link.attribute("href").value();
    for (const pugi::xml_node &author : entry.children("author"))
        authors += (authors.isEmpty() ? "" : "\n") + textOf(author, "name");
    for (const pugi::xml_node &category : entry.children("category"))
        if (const QByteArray term = category.attribute("term").value(); term != primary)
            categories += '\n' + term;
    row.columns = {textOf(entry, "title"), textOf(entry, "summary"), textOf(entry, "arxiv:comment"),
        textOf(entry, "arxiv:journal_ref"), textOf(entry, "arxiv:doi"), address, authors, categories,
        textOf(entry, "published"), textOf(entry, "updated")};
    row.seconds = secondsOf(row.columns[8]);
    return row;
}

} // namespace

bool Pugi::isThere()
{
    return true;
}

QList<Sqlite::Row> Pugi::read(const QByteArray &page)
{
    pugi::xml_document document;
    if (!document.load_buffer(page.constData(), size_t(page.size())))
        qFatal("pugixml cannot read the page");
    QList<Sqlite::Row> rows;
    for (const pugi::xml_node &entry : document.child("feed").children("entry"))
        rows << rowOf(entry);
    return rows;
}

#else

bool Pugi::isThere()
{
    return false;
}

QList<Sqlite::Row> Pugi::read(const QByteArray &)
{
    return {};
}

#endif

} // namespace dp::bench
