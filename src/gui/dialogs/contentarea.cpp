#include "gui/dialogs/contentarea.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace dp {
namespace {

constexpr int fewestLines = 4; // of the content that are always visible

} // namespace

ContentArea::ContentArea(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    // The background is that of the dialog, or of the page of a tab widget.
    viewport()->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && widget() && widget()->isAncestorOf(now))
            ensureWidgetVisible(now);
    });
}

ContentArea::~ContentArea()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus may move while the content is being destroyed
}

void ContentArea::setPreferredCharacters(int characters)
{
    m_characters = characters;
    updateGeometry();
}

void ContentArea::setWidget(QWidget *content)
{
    QScrollArea::setWidget(content);
    content->setAutoFillBackground(false); // QScrollArea turns it on
}

int ContentArea::preferredWidth() const
{
    const int wanted = fontMetrics().averageCharWidth() * m_characters;
    return widget() ? std::max({wanted, widget()->minimumSizeHint().width(),
               m_characters > 0 ? 0 : widget()->sizeHint().width()})
                    : wanted;
}

int ContentArea::heightFor(int width) const
{
    const QLayout *layout = widget() ? widget()->layout() : nullptr;
    if (!layout)
        return widget() ? widget()->sizeHint().height() : 0;
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                       : layout->totalSizeHint().height();
}

QSize ContentArea::sizeHint() const
{
    const int frame = 2 * frameWidth();
    const int preferred = preferredWidth();
    // A visible scroll bar counts: QScrollArea removes it only if the content fits beside it.
    const int shown = isVisible() ? viewport()->width() : preferred;
    return {preferred + frame, heightFor(shown) + frame};
}

QSize ContentArea::minimumSizeHint() const
{
    const int frame = 2 * frameWidth();
    const int bar = verticalScrollBar()->sizeHint().width();
    const int content = widget() ? widget()->minimumSizeHint().width() : 0;
    // Content that is wider than the screen is scrolled.
    const int most = screen()->availableSize().width() * 9 / 10;
    return {std::min(content + bar + frame, most), fewestLines * fontMetrics().lineSpacing() + frame};
}

bool ContentArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHandled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry(); // the dialog may grow
    return isHandled;
}

void ContentArea::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    updateGeometry();
}

void ContentArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry(); // wrapped texts have another height
}

} // namespace dp

#include "moc_contentarea.cpp"
