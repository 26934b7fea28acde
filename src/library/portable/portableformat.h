#pragma once

#include <QList>
#include <QString>

/// Describes the portable form of a library: a JSON file that contains everything except settings and data
/// that can be computed. README.md and packaging/library-format.md describe it for people. The same tables
/// write the file, check it and store it, so a column that is added here is exported and imported.
namespace dp::portable {

constexpr QLatin1StringView formatName{"daily-papers-library"};
/// Must be raised when the file gets sections or fields, because readers refuse unknown ones.
constexpr int formatVersion = 1;

enum class Kind {
    Text,
    Time, ///< ISO 8601 UTC, or a day; empty: not known
    Count, ///< 0 to 2^31-1
    Whole, ///< 0 to 2^53
    Real,
    Flag,
    Paper, ///< an arXiv identifier, which is stored as its key
    Lines, ///< a list of texts, which is stored with newlines between them
    Words, ///< a list of texts without blanks, which is stored with blanks between them
    Json, ///< a JSON value that is stored as text
};

struct Field {
    QLatin1StringView name; ///< name in the file
    QLatin1StringView column; ///< column in the library
    Kind kind = Kind::Text;
    bool isRequired = false; ///< other fields are left out if they have the default of their column
};

/// Rows of a table that belong to one row of another table. They are a list in its record.
struct Part {
    QLatin1StringView name;
    QLatin1StringView table;
    QLatin1StringView key; ///< column with the id of the row to which they belong
    QLatin1StringView order; ///< column that distinguishes the rows; empty: there is at most one row
    QList<Field> fields;
};

struct Section {
    QLatin1StringView name;
    QLatin1StringView table; ///< table of the incoming library
    QLatin1StringView from; ///< FROM and ORDER BY clauses that read it from a library
    QLatin1StringView key; ///< column to which the parts refer
    QLatin1StringView unique; ///< columns that distinguish the rows; empty: rows may be equal
    QList<Field> fields;
    QList<Part> parts;
};

/// Returns all sections in the order of the file.
const QList<Section> &sections();

} // namespace dp::portable
