#include "gui/table/abstractpanel.h"

#include "gui/datetext.h"
#include "text/readable.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString day(const Moment &moment)
{
    return datetext::text(moment.date()).toHtmlEscaped();
}

constexpr int indent = 24; // in pixels; about the left edge of the titles

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
    document()->setDocumentMargin(10);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, &AbstractPanel::linkActivated);
}

QVariant AbstractPanel::loadResource(int, const QUrl &)
{
    return QByteArray(); // if this function returned an invalid variant, QTextBrowser would read local files
}

void AbstractPanel::setPaper(const LibraryPaper &libraryPaper)
{
    m_shelved = libraryPaper;
    setAccessibleName(tr("Abstract of %1").arg(readable::text(libraryPaper.paper.title)));
    render();
}

void AbstractPanel::render()
{
    m_heightWidth = -1;
    QTextCursor cursor = textCursor();
    const int anchor = cursor.anchor(), position = cursor.position();
    setHtml(html());
    // The text is set again if the palette or the language changes. The selection must not change then.
    const int last = document()->characterCount() - 1;
    cursor = textCursor();
    cursor.setPosition(std::min(anchor, last));
    cursor.setPosition(std::min(position, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

/// Returns the text of a TeX string as escaped HTML in which the search matches are highlighted.
QString AbstractPanel::shown(const QString &tex) const
{
    const QString text = readable::text(tex);
    QColor marker = palette().color(QPalette::Highlight);
    const QColor base = palette().color(QPalette::Base);
    marker = QColor((marker.red() * 3 + base.red() * 7) / 10, (marker.green() * 3 + base.green() * 7) / 10,
        (marker.blue() * 3 + base.blue() * 7) / 10);
    QString html;
    qsizetype taken = 0;
    for (const searchterms::Range &range : searchterms::matches(text, m_terms)) {
        html += text.mid(taken, range.start - taken).toHtmlEscaped();
        html += u"<span style=\"background-color:%1\">"_s.arg(marker.name());
        html += text.mid(range.start, range.length).toHtmlEscaped() + u"</span>"_s;
        taken = range.start + range.length;
    }
    return html + text.mid(taken).toHtmlEscaped();
}

QString AbstractPanel::html() const
{
    const Paper &p = m_shelved.paper;
    QColor quiet = palette().color(QPalette::Text);
    const QColor base = palette().color(QPalette::Base);
    quiet = QColor((quiet.red() * 2 + base.red()) / 3, (quiet.green() * 2 + base.green()) / 3,
        (quiet.blue() * 2 + base.blue()) / 3);
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
        return u"<a href=\""_s + url.toHtmlEscaped() + u"\">"_s + text.toHtmlEscaped() + u"</a>"_s;
    };
    links << link(p.absUrl, tr("Abstract page")) << link(p.pdfUrl(), tr("PDF"));
    if (!p.doi.isEmpty())
        links << link(
            u"https://doi.org/"_s + QString::fromLatin1(QUrl::toPercentEncoding(p.doi, "/")), tr("DOI"));

    QString html = u"<div style=\"margin-left:%1px; margin-right:%1px\">"_s.arg(indent);
    html += u"<p style=\"margin:0; font-weight:600\">"_s + shown(p.title) + u"</p>"_s;
    html += quietLine(shown(p.authors.join(u", "_s)));
    html += quietLine(facts.join(u" · "_s));
    html += quietLine(shown(p.comment));
    html += quietLine(shown(p.journalRef));
    html += u"<p style=\"margin:8px 0; line-height:130%\">"_s + shown(p.abstract) + u"</p>"_s;
    html += u"<p style=\"margin:0\">"_s + links.join(u" &nbsp;·&nbsp; "_s) + u"</p>"_s;
    if (m_shelved.keywords.size() > 1)
        //: %1 is a list of keywords that this paper belongs to
        html += quietLine(
            tr("Keywords: %1").arg(QLocale().createSeparatedList(m_shelved.keywords)).toHtmlEscaped());
    return html + u"</div>"_s;
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
    QTextBrowser::keyPressEvent(event);
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
        painter.fillRect(QRect(8, 4, 3, viewport()->height() - 10), edge);
    }
    QTextBrowser::paintEvent(event);
}

} // namespace dp
