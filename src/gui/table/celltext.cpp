#include "gui/table/celltext.h"

#include "gui/table/applicationcache.h"

#include <QCache>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <algorithm>
#include <cmath>

namespace dp {
namespace {

// Usual width of a letter in pixels, used for the first guess of the number of letters.
constexpr int usual = 6;
constexpr int narrowest = 2; // smallest width of a letter in pixels, used for the maximum number of letters
constexpr QChar ellipsis(0x2026);

struct CacheKey {
    QString text;
    QFont font;
    int width;

    bool operator==(const CacheKey &other) const = default;
};

size_t qHash(const CacheKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.text, key.font, key.width);
}

struct CellTexts : QCache<CacheKey, std::shared_ptr<const CellText>> {
    CellTexts()
        : QCache(30000) // letters: the texts of two screens of rows
    {
    }
};

/// Returns whether the text contains right-to-left characters.
bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= 0x0590 && (c.direction() == QChar::DirR || c.direction() == QChar::DirAL);
    });
}

/// Returns the number of letters, counted from the beginning, that fit into the width.
qsizetype lettersWithin(const QTextLine &line, qsizetype letters, qreal width)
{
    qsizetype few = 0, many = letters;
    while (few < many) {
        const qsizetype middle = (few + many + 1) / 2;
        if (line.cursorToX(int(middle)) <= width)
            few = middle;
        else
            many = middle - 1;
    }
    return few;
}

qsizetype glyphsOf(const QTextLine &line, qsizetype letters)
{
    qsizetype glyphs = 0;
    for (const QGlyphRun &run : line.glyphRuns(0, int(letters)))
        glyphs += run.glyphIndexes().size();
    return glyphs;
}

/// Returns the number of letters, reduced so that the last ones are not a part of a ligature, such as "fl",
/// which would be drawn as a whole.
qsizetype withoutPartOfGlyph(const QTextLine &line, qsizetype letters, qsizetype all)
{
    while (letters > 0 && letters < all && glyphsOf(line, letters) == glyphsOf(line, letters + 1))
        --letters;
    return letters;
}

/// Returns the ellipsis glyph of a font. The result is empty if the font has no such glyph.
QGlyphRun ellipsisOf(const QFont &font)
{
    const QRawFont raw = QRawFont::fromFont(font);
    const QList<quint32> indexes = raw.glyphIndexesForString(QString(ellipsis));
    QGlyphRun run;
    if (indexes.size() != 1 || indexes.first() == 0)
        return run;
    run.setRawFont(raw);
    run.setGlyphIndexes(indexes);
    run.setPositions({QPointF()});
    return run;
}

qreal advanceOf(const QGlyphRun &run)
{
    const QList<QPointF> advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
    return advances.isEmpty() ? 0 : advances.first().x();
}

/// Returns the number of letters, reduced by one if the last letter is the first half of a surrogate pair.
qsizetype withoutHalf(const QString &text, qsizetype letters)
{
    return letters > 0 && text[letters - 1].isHighSurrogate() ? letters - 1 : letters;
}

} // namespace

std::shared_ptr<const CellText> CellText::cached(const QString &text, const QFont &font, int width)
{
    auto &texts = applicationCache<CellTexts>();
    const CacheKey key{text, font, width};
    if (const auto *known = texts.object(key))
        return *known;
    const auto laidOut = std::make_shared<const CellText>(text, font, width);
    texts.insert(key, new std::shared_ptr<const CellText>(laidOut), std::max<qsizetype>(text.size(), 1));
    return laidOut;
}

CellText::CellText(const QString &text, const QFont &font, int width)
{
    // Limits the work, because a list of authors can have several thousand names.
    const qsizetype most = std::min<qsizetype>(text.size(), std::max(width, 0) / narrowest + 1);
    QString whole;
    for (qsizetype letters = std::max(width, 0) / usual + 1;; letters *= 2) {
        whole = text.left(std::min(letters, most));
        whole.replace(u'\n', u' ');
        layOut(whole, font);
        if (letters >= most || this->width() > width)
            break;
    }
    m_kept = whole.size();
    if (this->width() > width || whole.size() < text.size())
        cutOff(whole, font, width);
}

/// Shortens the text to the letters that fit together with an ellipsis.
void CellText::cutOff(const QString &whole, const QFont &font, int width)
{
    const QGlyphRun run = ellipsisOf(font);
    if (run.isEmpty() || hasRightToLeft(whole))
        return layOutCut(whole, font, width);
    m_ellipsis = run;
    m_kept = withoutHalf(whole, lettersWithin(m_line, whole.size(), width - advanceOf(run)));
    m_kept = withoutPartOfGlyph(m_line, m_kept, whole.size());
}

/// Like cutOff(), but the ellipsis is a part of the layout. This is necessary for right-to-left text, and for
/// fonts that take the ellipsis from another font.
void CellText::layOutCut(const QString &whole, const QFont &font, int width)
{
    const QFontMetricsF metrics(font);
    // This number is an estimate. The letters of a shortened text may have other shapes or come from another
    // font.
    m_kept = hasRightToLeft(whole)
        ? std::max<qsizetype>(0, metrics.elidedText(whole + ellipsis, Qt::ElideRight, width).size() - 1)
        : lettersWithin(m_line, whole.size(), width - metrics.horizontalAdvance(ellipsis));
    m_kept = withoutHalf(whole, std::min(m_kept, whole.size()));
    layOut(whole.left(m_kept) + ellipsis, font);
    while (m_kept > 0 && this->width() > width) {
        // Removes at least as many letters as the excess width contains. So a bad estimate needs only few
        // steps.
        const qreal widest = std::max<qreal>(metrics.maxWidth(), 1);
        const auto letters = qsizetype((this->width() - width) / widest);
        m_kept = withoutHalf(whole, m_kept - std::clamp<qsizetype>(letters, 1, m_kept));
        layOut(whole.left(m_kept) + ellipsis, font);
    }
}

QString CellText::shown() const
{
    return m_ellipsis ? m_layout.text().left(m_kept) + ellipsis : m_layout.text();
}

qreal CellText::width() const
{
    return m_ellipsis ? m_line.cursorToX(int(m_kept)) + advanceOf(*m_ellipsis) : m_line.naturalTextWidth();
}

void CellText::layOut(const QString &text, const QFont &font)
{
    m_layout.clearLayout();
    m_layout.setFont(font);
    m_layout.setText(text);
    m_layout.setCacheEnabled(true); // without the cache, drawing would shape the text again
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    m_layout.setTextOption(option);
    m_layout.beginLayout();
    m_line = m_layout.createLine();
    if (m_line.isValid())
        m_line.setNumColumns(int(text.size()));
    m_layout.endLayout();
}

qreal CellText::leftIn(const QRect &rect) const
{
    return m_layout.text().isRightToLeft() ? rect.left() + rect.width() - width() : rect.left();
}

void CellText::draw(QPainter &painter, const QRect &rect) const
{
    if (!m_line.isValid())
        return;
    const qreal top = rect.top() + (rect.height() - m_line.height()) / 2;
    const QPointF corner(leftIn(rect), std::floor(top));
    if (!m_ellipsis)
        return m_line.draw(&painter, corner);
    for (const QGlyphRun &run : m_line.glyphRuns(0, int(m_kept)))
        painter.drawGlyphRun(corner, run);
    painter.drawGlyphRun(corner + QPointF(m_line.cursorToX(int(m_kept)), m_line.ascent()), *m_ellipsis);
}

QRectF CellText::placeOf(const QRect &rect, int start, int length) const
{
    const int end = int(std::min<qsizetype>(start + length, m_kept));
    if (!m_line.isValid() || start >= end)
        return {};
    const qreal from = m_line.cursorToX(start), to = m_line.cursorToX(end);
    return QRectF(leftIn(rect) + std::min(from, to), rect.top() + (rect.height() - m_line.height()) / 2,
        std::abs(to - from), m_line.height());
}

} // namespace dp
