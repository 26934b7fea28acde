#include "library/portable/portablewriter.h"

#include "base/arxivid.h"
#include "library/portable/portablevalues.h"
#include "library/sqlite/statement.h"

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace dp::portablewriter {
namespace {

constexpr qsizetype pieceSize = 256 * 1024;

/// Ends the reading transaction in the destructor.
class ReadTransaction
{
public:
    explicit ReadTransaction(Connection &connection)
        : m_connection(connection)
    {
    }
    ~ReadTransaction()
    {
        if (m_isOpen)
            (void)m_connection.execute(u"ROLLBACK"_s); // nothing was written
    }
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

    Outcome begin()
    {
        DP_TRY(m_connection.execute(u"BEGIN"_s));
        m_isOpen = true;
        return success();
    }

private:
    Connection &m_connection;
    bool m_isOpen = false;
};

QString columnsOf(QLatin1StringView key, const QList<portable::Field> &fields)
{
    QStringList columns{key.isEmpty() ? u"0"_s : QString(key)};
    for (const portable::Field &field : fields)
        columns << field.column;
    return columns.join(u", "_s);
}

QByteArray emptyOf(portable::Kind kind)
{
    switch (kind) {
    case portable::Kind::Text:
    case portable::Kind::Time: return "\"\"";
    case portable::Kind::Json: return "{}";
    default: return "0";
    }
}

/// Returns the fields of the current row without the braces around them.
QByteArray fieldsOf(const Statement &row, const QList<portable::Field> &fields)
{
    QByteArray json;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const portable::Field &field = fields[i];
        QByteArray value = portable::toJson(field.kind, row.value(int(i) + 1));
        if (value.isEmpty() && !field.isRequired)
            continue;
        if (value.isEmpty())
            value = emptyOf(field.kind);
        json += (json.isEmpty() ? "\"" : ", \"") + QByteArray(field.name.data(), field.name.size())
            + "\": " + value;
    }
    return json;
}

/// Reads the rows of a part in step with the rows to which they belong.
class PartRows
{
public:
    PartRows(Connection &connection, const portable::Part &part)
        : m_part(part)
        , m_rows(connection,
              u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(columnsOf(part.key, part.fields), part.table,
                  part.order.isEmpty() ? QString(part.key) : part.key + u", "_s + part.order))
    {
    }

    Outcome begin()
    {
        DP_TRY(m_rows.run());
        return step();
    }
    /// Returns the part of the row with this id as a field; empty: the row has none.
    Result<QByteArray> of(qint64 id)
    {
        QByteArray list;
        while (m_hasRow && m_rows.integer(0) <= id) {
            if (m_rows.integer(0) == id)
                list += (list.isEmpty() ? "{" : ", {") + fieldsOf(m_rows, m_part.fields) + '}';
            DP_TRY(step());
        }
        if (list.isEmpty())
            return list;
        const QByteArray name = ", \"" + QByteArray(m_part.name.data(), m_part.name.size()) + "\": ";
        return m_part.order.isEmpty() ? name + list : name + '[' + list + ']';
    }

private:
    Outcome step()
    {
        m_hasRow = m_rows.next();
        return m_hasRow ? success() : m_rows.outcome();
    }

    const portable::Part &m_part;
    Statement m_rows;
    bool m_hasRow = false;
};

/// Collects the text in pieces of a useful size, and tells the progress.
class Output
{
public:
    Output(const files::Sink &sink, const Progress &progress, qint64 total)
        : m_sink(sink)
        , m_progress(progress)
        , m_total(total)
    {
    }
    Outcome add(const QByteArray &text)
    {
        m_piece += text;
        return m_piece.size() < pieceSize ? success() : flush();
    }
    Outcome flush()
    {
        DP_TRY(m_sink(m_piece));
        m_piece.clear();
        const double done = m_total > 0 ? double(m_papers) / double(m_total) : 0;
        if (m_progress && !m_progress(std::min(done, 1.0)))
            return Error{ErrorKind::Cancelled, {}, {}};
        return success();
    }
    void countPaper() { ++m_papers; }

private:
    const files::Sink &m_sink;
    const Progress &m_progress;
    const qint64 m_total;
    qint64 m_papers = 0;
    QByteArray m_piece;
};

Outcome writeSection(Connection &connection, const portable::Section &section, Output &output)
{
    std::vector<std::unique_ptr<PartRows>> parts;
    for (const portable::Part &part : section.parts) {
        parts.push_back(std::make_unique<PartRows>(connection, part));
        DP_TRY(parts.back()->begin());
    }
    Statement rows(
        connection, u"SELECT %1 FROM %2"_s.arg(columnsOf(section.key, section.fields), section.from));
    DP_TRY(rows.run());
    const bool arePapers = section.table == "papers"_L1;
    QByteArray before = "\n{";
    while (rows.next()) {
        const bool isPaper = section.fields.first().kind == portable::Kind::Paper;
        if (isPaper && !ArxivId::fromKey(rows.integer(0))) // a row of a damaged library
            continue;
        QByteArray record = before + fieldsOf(rows, section.fields);
        for (const auto &part : parts) {
            const auto json = part->of(rows.integer(0));
            if (!json)
                return json.error();
            record += *json;
        }
        if (arePapers)
            output.countPaper();
        DP_TRY(output.add(record + '}'));
        before = ",\n{";
    }
    return rows.outcome();
}

} // namespace

Outcome write(Library &library, const files::Sink &sink, const Progress &progress)
{
    Connection &connection = library;
    ReadTransaction transaction(connection);
    DP_TRY(transaction.begin());
    const auto total = Statement(connection, u"SELECT papers FROM totals"_s).firstInteger();
    if (!total)
        return total.error();
    Output output(sink, progress, *total);
    DP_TRY(output.add("{\n\"format\": " + portable::quoted(portable::formatName)
        + ",\n\"version\": " + QByteArray::number(portable::formatVersion)));
    for (const portable::Section &section : portable::sections()) {
        DP_TRY(output.add(",\n" + portable::quoted(section.name) + ": ["));
        DP_TRY(writeSection(connection, section, output));
        DP_TRY(output.add("\n]"));
    }
    DP_TRY(output.add("\n}\n"));
    return output.flush();
}

} // namespace dp::portablewriter
