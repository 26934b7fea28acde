#include "gui/table/abstractpanel.h"

#include "base/notetext.h"
#include "gui/contrast.h"
#include "gui/noteeditor.h"
#include "gui/table/abstracthtml.h"
#include "text/readable.h"
#include "text/versiondiff.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dp {
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
    connect(this, &QTextBrowser::anchorClicked, this, &AbstractPanel::follow);
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
    if (m_libraryPaper.paper.id.key() != libraryPaper.paper.id.key()) {
        m_comparedVersion = 0;
        setTextCursor(QTextCursor(document())); // a position in another text means nothing
    }
    m_libraryPaper = libraryPaper;
    if (!versiondiff::versions(libraryPaper).contains(m_comparedVersion))
        m_comparedVersion = 0;
    if (m_editor)
        m_editor->showStored(libraryPaper.note);
    setAccessibleName(tr("Abstract of %1").arg(readable::text(libraryPaper.paper.title)));
    render();
}

/// Shows the text of the paper. A mark or the number of papers in a list also changes the paper; then the
/// text stays as it is, because its layout takes longer than anything else in a change of a row.
void AbstractPanel::render()
{
    QTextCursor cursor = textCursor();
    const int anchor = cursor.anchor(), position = cursor.position();
    const QColor link =
        contrast::readable(palette().color(QPalette::Link), palette().color(QPalette::Base), contrast::text);
    LibraryPaper shown = m_libraryPaper;
    if (m_editor)
        shown.note.clear(); // the editor shows it
    AbstractHtml html(shown, m_terms, palette());
    html.setCategoriesNamed(m_isInPane);
    Rendered rendered{html.body(m_comparedVersion), u"a { color: %1 }"_s.arg(link.name())};
    if (rendered == m_rendered)
        return;
    m_rendered = std::move(rendered);
    m_heightWidth = -1;
    document()->setDefaultStyleSheet(m_rendered.styleSheet);
    setHtml(m_rendered.body);
    // The text is set again if the palette or the language changes. The selection must not change then.
    const int last = document()->characterCount() - 1;
    cursor = textCursor();
    cursor.setPosition(std::min(anchor, last));
    cursor.setPosition(std::min(position, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

/// Returns the newest older version whose text the library has; 0 if there is none.
int AbstractPanel::versionBefore() const
{
    return m_libraryPaper.revisions.isEmpty() ? 0 : m_libraryPaper.revisions.first().version;
}

void AbstractPanel::showChanges(bool isShown)
{
    compareWith(isShown ? versionBefore() : 0);
}

void AbstractPanel::compareWith(int version)
{
    m_comparedVersion = version;
    const bool isKeyboardHere = hasFocus();
    setTextCursor(QTextCursor(document())); // a position in the old text is wrong in the new one
    render();
    if (isKeyboardHere)
        selectLink(u"%1:%2"_s.arg(AbstractHtml::changesScheme).arg(version > 0 ? 0 : versionBefore()));
    emit heightChanged();
}

/// Selects a link, so that Return follows it.
void AbstractPanel::selectLink(const QString &address)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().anchorHref() == address) {
                QTextCursor cursor(document());
                cursor.setPosition(it.fragment().position());
                cursor.setPosition(
                    it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
                return setTextCursor(cursor);
            }
}

void AbstractPanel::follow(const QUrl &url)
{
    if (url.scheme() == AbstractHtml::changesScheme)
        compareWith(url.path().toInt());
    else
        emit linkActivated(url);
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
    return m_height + editorHeight();
}

void AbstractPanel::setEditor(NoteEditor *editor)
{
    if (m_editor) {
        m_editor->save();
        if (const auto note = notetext::checked(m_editor->text()))
            m_libraryPaper.note = *note; // shown before it is written
        const QTextCursor cursor = textCursor();
        m_editor->hide(); // moves the focus to this text, which then selects its first link
        setTextCursor(cursor);
        m_editor->deleteLater();
    }
    m_editor = editor;
    if (editor) {
        editor->setParent(this);
        connect(editor, &NoteEditor::heightChanged, this, [this] {
            placeEditor();
            emit heightChanged();
        });
        connect(editor, &NoteEditor::cursorMoved, this, [this] {
            if (m_editor)
                emit cursorMoved(m_editor->cursorRect().translated(m_editor->pos()));
        });
        editor->show();
    }
    render();
    placeEditor();
    emit heightChanged();
}

int AbstractPanel::editorHeight() const
{
    return m_editor ? m_editor->sizeHint().height() : 0;
}

void AbstractPanel::placeEditor()
{
    const int height = editorHeight();
    setViewportMargins(0, 0, 0, height);
    if (m_editor)
        m_editor->setGeometry(margin, this->height() - height, std::max(0, width() - 2 * margin), height);
}

void AbstractPanel::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    placeEditor();
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
        || event->type() == QEvent::LanguageChange) {
        m_rendered = {};
        render();
    }
}

void AbstractPanel::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), palette().color(QPalette::Base));
        const QColor edge = palette().color(QPalette::Highlight);
        if (!m_isInPane)
            painter.fillRect(QRect(0, 4, 3, viewport()->height() - 10), edge);
    }
    QTextBrowser::paintEvent(event);
}

} // namespace dp

#include "moc_abstractpanel.cpp"
