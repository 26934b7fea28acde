#include "exchange/chartsvg.h"

#include "base/plaintext.h"
#include "exchange/chartpage.h"
#include "text/statisticstext.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace dp::chartsvg {
namespace {

using namespace chartpage;

// In pixels.
constexpr double lineHeight = 16;
constexpr double digitWidth = 7.5;
constexpr double box = 12; // in the legend

constexpr double longestName = 560;

constexpr auto ink = "#222222"_L1;
constexpr auto submittedFill = "#1f5fa8"_L1;
constexpr auto revisedFill = "#f6d2b3"_L1;
constexpr auto revisedLine = "#b34700"_L1;
constexpr auto gapLine = "#8a8a8a"_L1;
constexpr auto paper = "#ffffff"_L1;
constexpr double revisedDistance = 4; // between the lines of the hatching
constexpr double gapDistance = 8;

/// Returns a text without the characters that XML 1.0 (2.2) or HTML does not allow.
QString allowed(const QString &text)
{
    return plaintext::withoutNoncharacters(plaintext::oneLine(text));
}

/// Returns the estimated width of a character. The widths of a font are not known here.
double widthOf(QChar c)
{
    constexpr char16_t firstWide = 0x1100; // Hangul; Chinese and Japanese follow
    return c.unicode() < firstWide || c.isLowSurrogate() ? digitWidth : 2 * digitWidth;
}

double widthOf(const QString &text)
{
    double width = 0;
    for (const QChar c : text)
        width += widthOf(c);
    return width;
}

QString shortened(const QString &text)
{
    double width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        width += widthOf(text[i]);
        if (width > longestName) // allowed() removes the half of a character
            return text.left(i) + u'…';
    }
    return text;
}

QString number(double value)
{
    return QString::number(value, 'f', 2);
}

class Page
{
public:
    explicit Page(qsizetype charts)
        : m_xml(&m_bytes)
    {
        const double height = legendHeight + chartHeight * double(std::max<qsizetype>(1, charts)) + margin;
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"svg"_s);
        m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        write({{"width"_L1, number(chartWidth)}, {"height"_L1, number(height)},
            {"viewBox"_L1, u"0 0 %1 %2"_s.arg(number(chartWidth), number(height))},
            {"font-family"_L1, u"sans-serif"_s}, {"font-size"_L1, u"13"_s}, {"fill"_L1, ink}});
        rect({0, 0, chartWidth, height}, paper);
    }

    void legend()
    {
        double left = margin;
        const auto entry = [&](auto draw, const QString &words) {
            draw({left, margin, box, box});
            text({left + box + margin / 2, margin + box - 1}, words, u"start"_s);
            left += box + 3 * margin + widthOf(words);
        };
        entry([this](const QRectF &at) { rect(at, submittedFill); }, statisticstext::newPapers());
        entry([this](const QRectF &at) { revised(at); }, statisticstext::revisedPapers());
        entry([this](const QRectF &at) { gap(at); }, statisticstext::gap());
    }

    void chart(const NamedStatistics &keyword, double top, const BarChart::Format &format)
    {
        const BarChart chart(keyword.statistics, format);
        m_xml.writeStartElement(u"g"_s);
        write({{"transform"_L1, u"translate(0 %1)"_s.arg(number(top))}});
        text({chart.plot.left(), lineHeight}, statisticstext::nameOf(shortened(keyword.name)), u"start"_s,
            u"bold"_s);
        if (chart.bars.isEmpty()) {
            text(chart.plot.center(), statisticstext::noDays(), u"middle"_s);
        } else {
            text({chartWidth - margin, lineHeight}, statisticstext::axisTitle(chart.unit), u"end"_s);
            for (const BarChart::Bar &one : chart.bars)
                bar(one, chart.unit);
            rect({chart.plot.left(), chart.plot.bottom(), chart.plot.width(), 1}, ink);
            for (const BarChart::Label &label : chart.labels)
                text(label.at, label.text, label.isCentered ? u"middle"_s : u"end"_s);
        }
        m_xml.writeEndElement();
    }

    QByteArray end()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    using Attributes = QList<std::pair<QLatin1StringView, QString>>;

    void write(const Attributes &attributes)
    {
        for (const auto &[name, value] : attributes)
            m_xml.writeAttribute(name, value);
    }

    /// Draws the part of a bar with the revised papers.
    void revised(const QRectF &at)
    {
        rect(at, revisedFill);
        hatching(at, revisedDistance, revisedLine, 1);
    }

    void gap(const QRectF &at)
    {
        rect(at, paper);
        hatching(at, gapDistance, gapLine, 1);
    }

    /// Draws lines. Not every program that shows SVG files knows the element "pattern".
    void hatching(const QRectF &at, double distance, QLatin1StringView color, double width)
    {
        QString path;
        for (const QLineF &line : BarChart::hatch(at, distance))
            path += u"M%1 %2L%3 %4"_s.arg(
                number(line.x1()), number(line.y1()), number(line.x2()), number(line.y2()));
        m_xml.writeStartElement(u"path"_s);
        write({{"d"_L1, path}, {"stroke"_L1, color}, {"stroke-width"_L1, number(width)}});
        m_xml.writeEndElement();
    }

    void rect(const QRectF &at, const QString &fill, const Attributes &more = {})
    {
        m_xml.writeStartElement(u"rect"_s);
        write({{"x"_L1, number(at.x())}, {"y"_L1, number(at.y())}, {"width"_L1, number(at.width())},
            {"height"_L1, number(at.height())}, {"fill"_L1, fill}});
        write(more);
        m_xml.writeEndElement();
    }

    void text(QPointF at, const QString &words, const QString &anchor, const QString &weight = {})
    {
        m_xml.writeStartElement(u"text"_s);
        write({{"x"_L1, number(at.x())}, {"y"_L1, number(at.y())}, {"text-anchor"_L1, anchor}});
        if (!weight.isEmpty())
            m_xml.writeAttribute("font-weight"_L1, weight);
        m_xml.writeCharacters(allowed(words));
        m_xml.writeEndElement();
    }

    void bar(const BarChart::Bar &bar, periods::Unit unit)
    {
        m_xml.writeStartElement(u"g"_s);
        m_xml.writeTextElement("title"_L1, allowed(statisticstext::description(bar.count, unit)));
        // The whole column reacts to the mouse.
        const bool isComplete = bar.count.completeness == periods::Completeness::Complete;
        isComplete ? rect(bar.column, paper) : gap(bar.column);
        if (bar.submitted.height() > 0)
            rect(bar.submitted, submittedFill);
        if (bar.revised.height() > 0)
            revised(bar.revised);
        m_xml.writeEndElement();
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray write(const QList<NamedStatistics> &keywords, bool isSameScale)
{
    const BarChart::Format format = formatOf(keywords, isSameScale, lineHeight, digitWidth);
    Page page(keywords.size());
    page.legend();
    double top = legendHeight;
    for (const NamedStatistics &keyword : keywords) {
        page.chart(keyword, top, format);
        top += chartHeight;
    }
    return page.end();
}

} // namespace dp::chartsvg
