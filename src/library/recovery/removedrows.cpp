#include "library/recovery/removedrows.h"

#include "base/arxivid.h"
#include "base/keyword.h"
#include "base/moment.h"
#include "library/sqlite/statement.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace dp::removedrows {
namespace {

enum class Kind { Other, Keyword, Match, Paper };

constexpr int keywordColumns = 5;
constexpr int matchColumns = 7;
constexpr int paperColumns = 3;

bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

bool isInteger(const QVariant &value)
{
    return value.typeId() == QMetaType::LongLong;
}

bool isJson(const QVariant &value)
{
    return isText(value) && QJsonDocument::fromJson(value.toString().toUtf8()).isObject();
}

bool isPaperId(qint64 value)
{
    return ArxivId::fromKey(value).has_value();
}

bool isKeyword(qint64 id, const QVariantList &v)
{
    return id > 0 && isText(v[1]) && isText(v[2]) && isText(v[3]) && Moment::fromIso(v[3].toString())
        && v[2].toString() == Keyword::folded(v[1].toString()) && isJson(v[4]);
}

bool isMatch(const QVariantList &v)
{
    return isInteger(v[0]) && isPaperId(v[0].toLongLong()) && isInteger(v[1]) && v[1].toLongLong() > 0
        && isText(v[2]) && isText(v[3]) && (isInteger(v[4]) || v[4].typeId() == QMetaType::Double)
        && isInteger(v[5]) && isInteger(v[6]);
}

bool isPaper(qint64 id, const QVariantList &v)
{
    return isPaperId(id) && isJson(v[1])
        && QJsonDocument::fromJson(v[1].toString().toUtf8()).object().value("id"_L1).toInteger() == id
        && (v[2].isNull() || isJson(v[2]));
}

Kind kindOf(const SqlitePageReader::Row &row)
{
    const qsizetype columns = row.values.size();
    if (row.hasRowid && columns == keywordColumns && isKeyword(row.rowid, row.values))
        return Kind::Keyword;
    if (row.hasRowid && columns == paperColumns && isPaper(row.rowid, row.values))
        return Kind::Paper;
    return !row.hasRowid && columns == matchColumns && isMatch(row.values) ? Kind::Match : Kind::Other;
}

} // namespace

bool isWanted(int columns, bool hasRowid)
{
    return hasRowid ? columns == keywordColumns || columns == paperColumns : columns == matchColumns;
}

bool isOne(const SqlitePageReader::Row &row)
{
    return kindOf(row) != Kind::Other;
}

qint64 keywordOf(const SqlitePageReader::Row &row)
{
    return kindOf(row) == Kind::Match ? row.values[1].toLongLong() : 0;
}

Outcome insert(Connection &connection, const SqlitePageReader::Row &row)
{
    QVariantList values = row.values;
    if (row.hasRowid)
        values[0] = row.rowid;
    QString sql;
    switch (kindOf(row)) {
    case Kind::Keyword:
        sql =
            u"INSERT OR IGNORE INTO removed_keywords (id, name, folded, removed, data) VALUES (?, ?, ?, ?, ?)"_s;
        break;
    case Kind::Match:
        sql = u"INSERT OR IGNORE INTO removed_matches (paper_id, keyword_id, first_seen, announced, position,"
              " late, not_found) VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
        break;
    case Kind::Paper:
        sql = u"INSERT OR IGNORE INTO removed_papers (id, paper, more) VALUES (?, ?, ?)"_s;
        break;
    case Kind::Other: return success();
    }
    Statement statement(connection, sql);
    return statement.bindAll(values).run();
}

} // namespace dp::removedrows
