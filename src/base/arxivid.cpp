#include "base/arxivid.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// All archives that had their own identifiers until March 2007. The key contains the index of the archive, so
// the order must not change. Index 0 is the new scheme. Source: https://arxiv.org/archive
constexpr std::array oldArchives = {"", "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph",
    "bayes-an", "chao-dyn", "chem-ph", "cmp-lg", "comp-gas", "cond-mat", "cs", "dg-ga", "funct-an", "gr-qc",
    "hep-ex", "hep-lat", "hep-ph", "hep-th", "math", "math-ph", "mtrl-th", "nlin", "nucl-ex", "nucl-th",
    "patt-sol", "physics", "plasm-ph", "q-alg", "q-bio", "quant-ph", "solv-int", "supr-con"};

constexpr int numberBits = 17;
constexpr int archiveBits = 7;
constexpr int firstYear = 1991;

qint64 makeKey(int year, int month, int archive, int number)
{
    const qint64 months = (year - firstYear) * 12 + month - 1;
    return (months << (archiveBits + numberBits)) | (qint64(archive) << numberBits) | number;
}

bool isMadeOfDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

/// Reads an address in the form of arXiv's answers, `http://arxiv.org/abs/2502.20780v1`. This is a fast path:
/// the two regular expressions take twenty times as long.
std::optional<ArxivId> ArxivId::parseAddress(QStringView text)
{
    static constexpr QStringView site = u"http://arxiv.org/abs/";
    const QStringView name = text.mid(site.size());
    const qsizetype sign = name.indexOf(u'v');
    if (!text.startsWith(site) || sign != 10 || name[4] != u'.' || name.size() > sign + 4)
        return std::nullopt;
    const QStringView yymm = name.left(4), digits = name.mid(5, 5), version = name.mid(sign + 1);
    if (!isMadeOfDigits(yymm) || !isMadeOfDigits(digits) || !isMadeOfDigits(version))
        return std::nullopt;
    const int year = 2000 + yymm.left(2).toInt(), month = yymm.mid(2).toInt(), number = digits.toInt();
    if (year < 2015 || month < 1 || month > 12 || number < 1 || version.toInt() == 0)
        return std::nullopt;
    ArxivId id;
    id.m_key = makeKey(year, month, 0, number);
    id.m_version = version.toInt();
    return id;
}

std::optional<ArxivId> ArxivId::parse(QStringView text)
{
    if (const auto id = parseAddress(text))
        return id;
    static const QRegularExpression around(
        uR"(\A\s*(?:arxiv:\s*|(?:https?://)?(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d+)?/(?:abs|pdf|html)/)?(.+?)(?:\.pdf)?/?(?:[?#].*)?\s*\z)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression fresh(
        uR"(\A(\d\d)(\d\d)\.(\d{4,5})(?:v(\d{1,3}))?\z)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression old(
        uR"(\A([a-z-]+)(?:\.[a-z-]{2,})?/(\d\d)(\d\d)(\d{3})(?:v(\d{1,3}))?\z)"_s,
        QRegularExpression::CaseInsensitiveOption);

    const auto outer = around.match(text);
    if (!outer.hasMatch())
        return std::nullopt;
    const QString core = outer.captured(1);

    ArxivId id;
    if (const auto m = fresh.match(core); m.hasMatch()) {
        const int year = 2000 + m.captured(1).toInt();
        const int month = m.captured(2).toInt();
        const int number = m.captured(3).toInt();
        // The new scheme began in April 2007. Its numbers have five digits since January 2015.
        const bool fiveDigits = year >= 2015;
        if (month < 1 || month > 12 || number < 1 || year * 100 + month < 200704
            || (m.capturedLength(3) == 5) != fiveDigits)
            return std::nullopt;
        id.m_key = makeKey(year, month, 0, number);
        id.m_version = m.captured(4).toInt();
        if (m.capturedLength(4) > 0 && id.m_version == 0)
            return std::nullopt;
        return id;
    }
    if (const auto m = old.match(core); m.hasMatch()) {
        const QByteArray name = m.captured(1).toLower().toLatin1();
        const auto archive =
            std::find(oldArchives.begin() + 1, oldArchives.end(), std::string_view(name.constData()));
        const int yy = m.captured(2).toInt();
        const int year = yy >= 91 ? 1900 + yy : 2000 + yy;
        const int month = m.captured(3).toInt();
        const int number = m.captured(4).toInt();
        if (archive == oldArchives.end() || month < 1 || month > 12 || number < 1
            || year * 100 + month > 200703)
            return std::nullopt;
        id.m_key = makeKey(year, month, int(archive - oldArchives.begin()), number);
        id.m_version = m.captured(5).toInt();
        if (m.capturedLength(5) > 0 && id.m_version == 0)
            return std::nullopt;
        return id;
    }
    return std::nullopt;
}

std::optional<ArxivId> ArxivId::fromKey(qint64 key, int version)
{
    const int archive = int(key >> numberBits) & ((1 << archiveBits) - 1);
    if (key <= 0 || archive >= int(oldArchives.size()) || (key & ((1 << numberBits) - 1)) == 0)
        return std::nullopt;
    ArxivId id;
    id.m_key = key;
    id.m_version = version;
    return id;
}

ArxivId ArxivId::withVersion(int version) const
{
    ArxivId id = *this;
    id.m_version = version;
    return id;
}

qint64 ArxivId::lowestKeyOf(QDate month)
{
    return makeKey(month.year(), month.month(), 0, 0);
}

QDate ArxivId::month() const
{
    return QDate(firstYear, 1, 1).addMonths(int(m_key >> (archiveBits + numberBits)));
}

QString ArxivId::toString() const
{
    if (m_key == 0)
        return {};
    const int number = int(m_key & ((1 << numberBits) - 1));
    const int archive = int(m_key >> numberBits) & ((1 << archiveBits) - 1);
    const int months = int(m_key >> (archiveBits + numberBits));
    const int year = firstYear + months / 12;
    const int month = months % 12 + 1;
    const QString yymm = u"%1%2"_s.arg(year % 100, 2, 10, '0'_L1).arg(month, 2, 10, '0'_L1);
    if (archive == 0)
        return u"%1.%2"_s.arg(yymm).arg(number, year >= 2015 ? 5 : 4, 10, '0'_L1);
    return u"%1/%2%3"_s.arg(QLatin1StringView(oldArchives[size_t(archive)]), yymm).arg(number, 3, 10, '0'_L1);
}

QString ArxivId::versioned() const
{
    return m_version > 0 ? toString() + 'v'_L1 + QString::number(m_version) : toString();
}

} // namespace dp
