#include "fuzz/spoiltlibrary.h"

#include "fuzz/smalllibrary.h"
#include "library/keywords.h"
#include "library/ledger.h"
#include "library/libraryfiles.h"
#include "library/libraryproperties.h"
#include "library/pagedidlist.h"
#include "library/paperreader.h"
#include "library/recovery/repair.h"
#include "library/search.h"
#include "support/testdata.h"

#include <QSqlQuery>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace dp::fuzz {
namespace {

/// Reads the bytes of an input one after another. After the end of the input, all bytes are zero.
class Input
{
public:
    explicit Input(const QByteArray &bytes)
        : m_rest(bytes)
    {
    }
    bool atEnd() const { return m_rest.isEmpty(); }
    int byte() { return quint8(take(1).at(0)); }
    QByteArray take(int count)
    {
        const QByteArray taken = m_rest.left(count).leftJustified(count, '\0');
        m_rest.remove(0, count);
        return taken;
    }

private:
    QByteArray m_rest;
};

/// Returns SQL statements, one for each column of each table. Each statement changes the value of the column
/// in one row.
QStringList updates(const QSqlDatabase &raw)
{
    QStringList found;
    QSqlQuery tables(u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s, raw);
    while (tables.next()) {
        const QString table = tables.value(0).toString();
        QStringList names, key;
        QSqlQuery columns(u"SELECT name, pk FROM pragma_table_info('%1')"_s.arg(table), raw);
        while (columns.next()) {
            names << columns.value(0).toString();
            if (columns.value(1).toInt() > 0)
                key << names.last();
        }
        const QString rows = key.isEmpty() ? u"rowid"_s : key.join(u", "_s);
        for (const QString &name : std::as_const(names))
            found << u"UPDATE OR IGNORE %1 SET %2 = ? WHERE (%3) IN (SELECT %3 FROM %1 LIMIT 1 OFFSET ?)"_s
                         .arg(table, name, rows);
    }
    return found;
}

/// Sets one cell to a value of any type. The input determines the cell and the value.
void spoilCell(Input &input, const QSqlDatabase &raw)
{
    static const QStringList statements = updates(raw);
    QString sql = statements.at((input.byte() * 256 + input.byte()) % statements.size());
    const int row = input.byte() % 8;
    const int kind = input.byte() % 6;
    const QByteArray bytes = input.take(input.byte() % 32);
    QVariant value;
    switch (kind) {
    case 0: break;
    case 1: value = qint64(qFromLittleEndian<qint64>(bytes.leftJustified(8, '\0').constData())); break;
    case 2: value = bytes.toDouble(); break;
    case 3: value = bytes; break;
    case 4: value = bytes.toLongLong(); break;
    case 5: // text that consists of any bytes
        sql.replace(u"= ?"_s, u"= CAST(? AS TEXT)"_s);
        value = bytes;
        break;
    }
    QSqlQuery query(raw);
    query.prepare(sql);
    query.bindValue(0, value);
    query.bindValue(1, row);
    (void)query.exec(); // SQLite may refuse the value
}

void spoilBytes(Input &input, QByteArray &file)
{
    constexpr int pageSize = 512;
    const qsizetype at =
        ((input.byte() * pageSize) + (input.byte() * 256 + input.byte()) % pageSize) % file.size();
    const QByteArray bytes = input.take(1 + input.byte() % 16).left(file.size() - at);
    file.replace(at, bytes.size(), bytes);
}

} // namespace

void makeSpoilt(const QString &path, const QByteArray &bytes)
{
    static const QByteArray whole = smallLibrary(path);
    libraryfiles::remove(path);
    if (bytes.startsWith("SQLite format 3")) {
        test::putBytes(path, bytes);
        return;
    }
    Input input(bytes);
    QByteArray file = whole;
    int steps = input.byte();
    if (const int cells = std::min(steps % 8, 4); cells > 0) {
        test::putBytes(path, file);
        {
            const RawConnection raw(path);
            QSqlQuery query(raw.database());
            for (const QString &pragma : {u"journal_mode = OFF"_s, u"synchronous = OFF"_s})
                (void)query.exec(u"PRAGMA "_s + pragma);
            for (int i = 0; i < cells && !input.atEnd(); ++i)
                spoilCell(input, raw.database());
        }
        file = test::bytesOf(path);
    }
    for (steps /= 8; steps > 0 && !input.atEnd(); --steps)
        spoilBytes(input, file);
    test::putBytes(path, file);
}

bool readAll(Library &library)
{
    Connection &connection = library;
    bool good = true;
    const auto states = Keywords(connection).states();
    good = states.ok() && Ledger(connection).all().ok() && good;
    good = LibraryProperties(connection).get(LibraryProperties::Name::LastUpdate).ok() && good;
    QList<qint64> lists{0};
    if (states)
        for (const KeywordState &state : *states)
            lists << state.keyword.id;
    PaperReader paperReader(connection);
    for (const qint64 list : std::as_const(lists)) {
        PaperQuery query;
        query.keywordId = list;
        const auto papers = paperReader.papers(query);
        const auto ids = paperReader.ids(query);
        good = papers.ok() && ids.ok() && papers->size() == ids->size() && good;
        for (const qint64 id : ids ? *ids : QList<qint64>())
            (void)paperReader.paper(id);
    }
    for (const auto key : {SortKey::Submitted, SortKey::Title, SortKey::Comment}) {
        const auto rows = PagedIdList::ofLibrary(connection, key, true);
        good = rows.ok() && rows->page(connection, 0, 100).ok() && good;
    }
    const auto terms = searchterms::parse(u"the mod"_s, true);
    good = Search(connection).newest(terms, 0, 100).ok() && good;
    good = Search(connection).best(terms, 100, [] { return false; }).ok() && good;
    return good;
}

bool isWhole(Library &library)
{
    const auto problems = repair::problems(library);
    return problems.ok() && problems->isEmpty();
}

} // namespace dp::fuzz
