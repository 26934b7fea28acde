#include "gui/dialogs/previewview.h"

#include <QFontDatabase>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Removes the style sheet, which is written for browsers.
QString withoutStyle(QString html)
{
    const qsizetype begin = html.indexOf("<style>"_L1), end = html.indexOf("</style>"_L1, begin);
    return begin >= 0 && end > begin ? html.remove(begin, end + 8 - begin) : html;
}

} // namespace

PreviewView::PreviewView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void PreviewView::showPlain(const QString &text)
{
    keepPlace([this, &text] {
        setLineWrapMode(NoWrap);
        setPlainText(text);
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPointSizeF(this->font().pointSizeF());
        document()->setDefaultFont(font);
    });
}

void PreviewView::showPage(const QString &html)
{
    keepPlace([this, &html] {
        setLineWrapMode(WidgetWidth);
        document()->setDefaultFont(font());
        setHtml(withoutStyle(html));
    });
}

/// Keeps the visible part of the page while its text changes.
void PreviewView::keepPlace(const std::function<void()> &change)
{
    const int x = horizontalScrollBar()->value(), y = verticalScrollBar()->value();
    change();
    horizontalScrollBar()->setValue(x);
    verticalScrollBar()->setValue(y);
}

QVariant PreviewView::loadResource(int, const QUrl &)
{
    return QByteArray(); // an invalid variant would let QTextBrowser read local files
}

QSize PreviewView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 30};
}

} // namespace dp

#include "moc_previewview.cpp"
