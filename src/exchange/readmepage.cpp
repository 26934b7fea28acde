#include "exchange/readmepage.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct Name {
    ReadmeColumn column;
    QLatin1StringView text;
};
constexpr Name columnNames[] = {{ReadmeColumn::Title, "Title"_L1}, {ReadmeColumn::Date, "Date"_L1},
    {ReadmeColumn::Authors, "Authors"_L1}, {ReadmeColumn::Abstract, "Abstract"_L1},
    {ReadmeColumn::Tags, "Tags"_L1}, {ReadmeColumn::Comment, "Comment"_L1},
    {ReadmeColumn::Keywords, "Keywords"_L1}};

} // namespace

QList<ReadmeColumn> ReadmePage::standardColumns()
{
    return {ReadmeColumn::Title, ReadmeColumn::Date, ReadmeColumn::Abstract, ReadmeColumn::Comment};
}

QList<ReadmeColumn> ReadmePage::allColumns()
{
    QList<ReadmeColumn> all;
    for (const Name &name : columnNames)
        all << name.column;
    return all;
}

QString ReadmePage::columnName(ReadmeColumn column)
{
    for (const Name &name : columnNames)
        if (name.column == column)
            return name.text;
    return {};
}

QString ReadmePage::columnsToText(const QList<ReadmeColumn> &columns)
{
    QStringList text;
    for (const ReadmeColumn column : columns)
        text << columnName(column);
    return text.join(u',');
}

QList<ReadmeColumn> ReadmePage::columnsFromText(const QString &text)
{
    QList<ReadmeColumn> columns;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        for (const Name &name : columnNames)
            if (part.trimmed().compare(name.text, Qt::CaseInsensitive) == 0 && !columns.contains(name.column))
                columns << name.column;
    return columns;
}

} // namespace dp
