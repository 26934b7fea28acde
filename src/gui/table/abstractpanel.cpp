#include "gui/table/abstractpanel.h"

#include "gui/contrast.h"
#include "gui/datetext.h"
#include "text/readable.h"
#include "text/weblinks.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString day(const Moment &moment)
{
    return datetext::text(moment.date()).toHtmlEscaped();
}

QString anchor(const QString &url, const QString &html)
{
    return u"<a href=\""_s + url.toHtmlEscaped() + u"\">"_s + html + u"</a>"_s;
}

} // namespace

AbstractPanel::AbstractPanel(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"abstractPanel"_s);
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(margin);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, &AbstractPanel::linkActivated);
}

int AbstractPanel::readableWidth(const QFontMetrics &metrics)
{
    constexpr int lineLength = 80;
    const QString sample = u"We propose a method that learns the "_s; // usual English text
    return metrics.horizontalAdvance(sample) * lineLength / int(sample.size()) + 2 * margin;
}

QVariant AbstractPanel::loadResource(int, const QUrl &)
{
    return QByteArray(); // if this function returned an invalid variant, QTextBrowser would read local files
}

bool AbstractPanel::event(QEvent *event)
{
    // The table has a shortcut for Ctrl+C too. A selection in the abstract is more specific.
    if (event->type() == QEvent::ShortcutOverride && textCursor().hasSelection()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTextBrowser::event(event);
}

void AbstractPanel::setPaper(const LibraryPaper &libraryPaper)
{
    m_libraryPaper = libraryPaper;
    setAccessibleName(tr("Abstract of %1").arg(readable::text(libraryPaper.paper.title)));
    render();
}

void AbstractPanel::render()
{
    m_heightWidth = -1;
    QTextCursor cursor = textCursor();
    const int anchor = cursor.anchor(), position = cursor.position();
    const QColor link =
        contrast::readable(palette().color(QPalette::Link), palette().color(QPalette::Base), contrast::text);
    document()->setDefaultStyleSheet(u"a { color: %1 }"_s.arg(link.name()));
    setHtml(html());
    // The text is set again if the palette or the language changes. The selection must not change then.
    const int last = document()->characterCount() - 1;
    cursor = textCursor();
    cursor.setPosition(std::min(anchor, last));
    cursor.setPosition(std::min(position, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

/// Returns a part of the text as escaped HTML in which the search matches are highlighted.
QString AbstractPanel::highlighted(
    const QString &text, qsizetype from, qsizetype to, const QList<searchterms::Range> &matches) const
{
    const QColor base = palette().color(QPalette::Base);
    const QColor marker =
        contrast::tinted(base, palette().color(QPalette::Highlight), palette().color(QPalette::Text));
    QString html;
    for (const searchterms::Range &match : matches) {
        const qsizetype start = std::max(match.start, from), end = std::min(match.start + match.length, to);
        if (start >= end)
            continue;
        html += text.mid(from, start - from).toHtmlEscaped();
        html += u"<span style=\"background-color:%1\">"_s.arg(marker.name());
        html += text.mid(start, end - start).toHtmlEscaped() + u"</span>"_s;
        from = end;
    }
    return html + text.mid(from, to - from).toHtmlEscaped();
}

/// Returns the text of a TeX string as escaped HTML. Search matches are highlighted.
QString AbstractPanel::shown(const QString &tex, Links links) const
{
    const QString text = readable::text(tex);
    const auto matches = searchterms::matches(text, m_terms);
    QString html;
    qsizetype taken = 0;
    if (links == Links::Clickable)
        for (const weblinks::Range &link : weblinks::find(text)) {
            html += highlighted(text, taken, link.start, matches);
            taken = link.start + link.length;
            html += anchor(text.mid(link.start, link.length), highlighted(text, link.start, taken, matches));
        }
    return html + highlighted(text, taken, text.size(), matches);
}

QString AbstractPanel::html() const
{
    const Paper &p = m_libraryPaper.paper;
    const QColor base = palette().color(QPalette::Base);
    const QColor quiet = contrast::readable(
        contrast::mixed(palette().color(QPalette::Text), base, 0.67), base, contrast::text);
    const auto quietLine = [&](const QString &content) {
        return content.isEmpty()
            ? QString()
            : u"<p style=\"margin:2px 0 0 0; color:%1\">"_s.arg(quiet.name()) + content + u"</p>"_s;
    };
    QStringList facts{u"arXiv:"_s + p.id.versioned()};
    if (!p.categories.isEmpty())
        facts << p.categories.join(u", "_s).toHtmlEscaped();
    if (p.published.isKnown())
        //: %1 is a date
        facts << tr("submitted %1").arg(day(p.published));
    if (p.id.version() > 1 || !p.published.isKnown())
        //: %1 is the number of a version, %2 its date
        facts << tr("v%1, %2").arg(QString::number(p.id.version()), day(p.updated));
    QStringList links;
    const auto link = [](const QString &url, const QString &text) {
        return anchor(url, text.toHtmlEscaped());
    };
    links << link(p.absUrl, tr("Abstract page")) << link(p.pdfUrl(), tr("PDF"));
    if (!p.doi.isEmpty())
        links << link(
            u"https://doi.org/"_s + QString::fromLatin1(QUrl::toPercentEncoding(p.doi, "/")), tr("DOI"));

    QString html = u"<p style=\"margin:0; font-weight:600\">"_s + shown(p.title) + u"</p>"_s;
    html += quietLine(shown(p.authors.join(u", "_s)));
    html += quietLine(facts.join(u" · "_s));
    html += quietLine(shown(p.comment, Links::Clickable));
    html += quietLine(shown(p.journalRef));
    html +=
        u"<p style=\"margin:8px 0; line-height:130%\">"_s + shown(p.abstract, Links::Clickable) + u"</p>"_s;
    html += u"<p style=\"margin:0\">"_s + links.join(u" &nbsp;·&nbsp; "_s) + u"</p>"_s;
    if (m_libraryPaper.keywords.size() > 1)
        //: %1 is a list of keywords that this paper belongs to
        html += quietLine(
            tr("Keywords: %1").arg(QLocale().createSeparatedList(m_libraryPaper.keywords)).toHtmlEscaped());
    return html;
}

int AbstractPanel::heightAt(int width)
{
    if (m_heightWidth != width) {
        int tries = 3;
        do { // the view reacts to the first layout with a layout at its own width
            document()->setTextWidth(width);
            m_height = int(std::ceil(document()->size().height()));
        } while (!qFuzzyCompare(document()->textWidth(), qreal(width)) && --tries > 0);
        m_heightWidth = width;
    }
    return m_height;
}

void AbstractPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit left();
        return;
    }
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        emit pageRequested(event->key() == Qt::Key_PageDown);
        return;
    }
    QTextBrowser::keyPressEvent(event);
    emit cursorMoved(cursorRect());
}

void AbstractPanel::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the list is scrolled, not this text
}

void AbstractPanel::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange)
        render();
}

void AbstractPanel::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), palette().color(QPalette::Base));
        QColor edge = palette().color(QPalette::Highlight);
        painter.fillRect(QRect(0, 4, 3, viewport()->height() - 10), edge);
    }
    QTextBrowser::paintEvent(event);
}

} // namespace dp

#include "moc_abstractpanel.cpp"
