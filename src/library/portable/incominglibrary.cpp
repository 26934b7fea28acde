#include "library/portable/incominglibrary.h"

#include "base/temporaryfolder.h"
#include "library/portable/importfolder.h"
#include "library/portable/incomingchecks.h"
#include "library/portable/portablevalues.h"
#include "library/sqlite/statement.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QLatin1StringView typeOf(portable::Kind kind)
{
    switch (kind) {
    case portable::Kind::Count:
    case portable::Kind::Whole:
    case portable::Kind::Flag:
    case portable::Kind::Paper: return "INTEGER"_L1;
    case portable::Kind::Real: return "REAL"_L1;
    default: return "TEXT"_L1;
    }
}

Error wrongRecord(const QString &what)
{
    return {ErrorKind::BadContent, {}, what};
}

/// Returns the first key of a record that is neither a field nor a part of it.
QString unknownKey(
    const QJsonObject &record, const QList<portable::Field> &fields, const QList<portable::Part> &parts)
{
    for (auto it = record.constBegin(); it != record.constEnd(); ++it) {
        const auto isIt = [&it](const auto &one) {
            return it.key() == one.name;
        };
        if (std::none_of(fields.cbegin(), fields.cend(), isIt)
            && std::none_of(parts.cbegin(), parts.cend(), isIt))
            return it.key();
    }
    return {};
}

} // namespace

struct IncomingLibrary::Table {
    QList<portable::Field> fields;
    std::unique_ptr<Statement> insert;
};

IncomingLibrary::IncomingLibrary()
    : m_folder(importfolder::start() + u"XXXXXX"_s)
{
}

IncomingLibrary::~IncomingLibrary() = default;

Result<std::unique_ptr<IncomingLibrary>> IncomingLibrary::create()
{
    importfolder::removeOld();
    std::unique_ptr<IncomingLibrary> incoming(new IncomingLibrary);
    DP_TRY(incoming->open());
    return incoming;
}

Outcome IncomingLibrary::open()
{
    if (!m_folder.isValid())
        return Error{ErrorKind::NoPermission, temporaryFolder(), m_folder.errorString()};
    m_lock = importfolder::lock(m_folder.path());
    auto connection = Connection::open(path(), Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    m_connection = std::move(*connection);
    // The file is not used after a crash, so it needs no journal.
    DP_TRY(m_connection->execute(u"PRAGMA journal_mode = DELETE"_s));
    DP_TRY(m_connection->execute(u"PRAGMA journal_mode = OFF"_s));
    DP_TRY(m_connection->execute(u"PRAGMA synchronous = OFF"_s));
    DP_TRY(m_connection->execute(u"BEGIN"_s));
    return prepareTables();
}

Outcome IncomingLibrary::prepareTables()
{
    for (const portable::Section &section : portable::sections()) {
        DP_TRY(addTable(section.table, {},
            section.unique.isEmpty() ? QStringList() : QStringList{section.unique}, section.fields));
        for (const portable::Part &part : section.parts)
            if (!m_tables.contains(part.table))
                DP_TRY(addTable(part.table, part.key,
                    part.order.isEmpty() ? QStringList{part.key} : QStringList{part.key, part.order},
                    part.fields));
    }
    return success();
}

/// key: column with the id of the row to which the rows belong; empty: they belong to no row.
Outcome IncomingLibrary::addTable(QLatin1StringView name, QLatin1StringView key, const QStringList &unique,
    const QList<portable::Field> &fields)
{
    QStringList columns, marks;
    if (!key.isEmpty())
        columns << key + u" INTEGER"_s;
    for (const portable::Field &field : fields)
        columns << field.column + u' ' + typeOf(field.kind);
    for (qsizetype i = 0; i < columns.size(); ++i)
        marks << u"?"_s;
    if (!unique.isEmpty())
        columns << u"PRIMARY KEY (%1)"_s.arg(unique.join(u", "_s));
    DP_TRY(m_connection->execute(u"CREATE TABLE %1 (%2)"_s.arg(name, columns.join(u", "_s))));
    auto table = std::make_shared<Table>();
    table->fields = fields;
    table->insert = std::make_unique<Statement>(
        *m_connection, u"INSERT OR IGNORE INTO %1 VALUES (%2)"_s.arg(name, marks.join(u", "_s)));
    m_tables.insert(name, table);
    return success();
}

const portable::Section *IncomingLibrary::sectionNamed(const QString &name)
{
    for (const portable::Section &section : portable::sections())
        if (section.name == name)
            return &section;
    return nullptr;
}

Outcome IncomingLibrary::add(const portable::Section &section, const QJsonObject &record)
{
    if (const QString key = unknownKey(record, section.fields, section.parts); !key.isEmpty())
        return wrongRecord(u"“%1” is not a field of this record"_s.arg(key.left(40)));
    DP_TRY(addRow(section.table, std::nullopt, record));
    if (section.table == "papers"_L1)
        ++m_papers;
    if (section.parts.isEmpty())
        return success();
    const auto key =
        portable::fromJson(section.fields.first().kind, record.value(section.fields.first().name));
    if (!key)
        return key.error();
    for (const portable::Part &part : section.parts)
        if (const QJsonValue value = record.value(part.name); !value.isUndefined())
            DP_TRY(addPart(part, key->toLongLong(), value));
    return success();
}

Outcome IncomingLibrary::addPart(const portable::Part &part, qint64 key, const QJsonValue &value)
{
    const bool isList = !part.order.isEmpty();
    if (isList ? !value.isArray() : !value.isObject())
        return wrongRecord(u"“%1” is not %2"_s.arg(part.name, isList ? u"a list"_s : u"an object"_s));
    const QJsonArray rows = isList ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &row : rows) {
        const QString unknown = unknownKey(row.toObject(), part.fields, {});
        const Outcome added = !row.isObject()
            ? Outcome(wrongRecord(u"it has a value that is not an object"_s))
            : !unknown.isEmpty() ? Outcome(wrongRecord(u"“%1” is not a field of it"_s.arg(unknown.left(40))))
                                 : addRow(part.table, key, row.toObject());
        if (!added && added.error().kind == ErrorKind::BadContent)
            return wrongRecord(u"in “%1”, %2"_s.arg(part.name, added.error().detail));
        DP_TRY(added);
    }
    return success();
}

Outcome IncomingLibrary::addRow(QLatin1StringView name, std::optional<qint64> key, const QJsonObject &record)
{
    const std::shared_ptr<Table> table = m_tables.value(name);
    QVariantList values;
    for (const portable::Field &field : std::as_const(table->fields)) {
        const QJsonValue value = record.value(field.name);
        if (value.isUndefined() && field.isRequired)
            return wrongRecord(u"“%1” is missing"_s.arg(field.name));
        const auto stored = portable::fromJson(field.kind, value);
        if (!stored)
            return wrongRecord(u"“%1” %2"_s.arg(field.name, stored.error().detail));
        values << *stored;
    }
    DP_TRY(portable::checkValues(name, table->fields, values));
    if (key)
        values.prepend(*key);
    DP_TRY(table->insert->bindAll(values).run());
    return table->insert->rowsChanged() == 1 ? success()
                                             : Outcome(wrongRecord(u"the same was already in the file"_s));
}

Outcome IncomingLibrary::finish()
{
    struct Reference {
        QLatin1StringView table, column, target;
    };
    for (const Reference &one : {Reference{"matches"_L1, "keyword_id"_L1, "keywords"_L1},
             Reference{"removed_matches"_L1, "keyword_id"_L1, "removed_keywords"_L1},
             Reference{"paper_tags"_L1, "tag_id"_L1, "tags"_L1},
             Reference{"mutes"_L1, "keyword_id"_L1, "keywords"_L1}}) {
        const auto lost = Statement(*m_connection,
            u"SELECT coalesce(min(%2), 0) FROM %1 WHERE %2 <> 0 AND %2 NOT IN (SELECT id FROM %3)"_s.arg(
                one.table, one.column, one.target))
                              .firstInteger();
        if (!lost)
            return lost.error();
        if (*lost != 0)
            return wrongRecord(
                u"the number %1 is used but is not in “%2”"_s.arg(QString::number(*lost), one.target));
    }
    m_tables.clear();
    DP_TRY(m_connection->execute(u"COMMIT"_s));
    m_connection.reset();
    return success();
}

} // namespace dp
