#include "exchange/readmelayout.h"

using namespace Qt::StringLiterals;

namespace dp::readmelayout {
namespace {

struct Name {
    ReadmeLayout layout;
    QLatin1StringView text;
};
constexpr Name layoutNames[] = {{ReadmeLayout::DailyArxiv, "dailyarxiv"_L1},
    {ReadmeLayout::CvArxivDaily, "cv-arxiv-daily"_L1},
    {ReadmeLayout::CvArxivDailyList, "cv-arxiv-daily-list"_L1}, {ReadmeLayout::Numbered, "numbered"_L1},
    {ReadmeLayout::Chinese, "chinese"_L1}, {ReadmeLayout::Quotes, "quotes"_L1}};

} // namespace

QString name(ReadmeLayout layout)
{
    for (const Name &one : layoutNames)
        if (one.layout == layout)
            return one.text;
    return {};
}

std::optional<ReadmeLayout> named(const QString &name)
{
    for (const Name &one : layoutNames)
        if (one.text == name)
            return one.layout;
    return std::nullopt;
}

QStringList names()
{
    QStringList all;
    for (const Name &one : layoutNames)
        all << one.text;
    return all;
}

} // namespace dp::readmelayout
