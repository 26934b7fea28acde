#include "gui/window/errorbar.h"

#include "gui/dialogs/textdialog.h"
#include "gui/icons.h"
#include "gui/plaintooltip.h"
#include "gui/window/shortlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr qsizetype longestToolTip = 2000; // in characters; a longer text would cover the screen

} // namespace

ErrorBar::ErrorBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new ShortLabel(this))
    , m_details(new QPushButton(this))
    , m_retry(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"errorBar"_s);
    m_text->setObjectName(u"errorText"_s);
    m_details->setObjectName(u"errorDetailsButton"_s);
    m_retry->setObjectName(u"retryButton"_s);
    m_retry->setIcon(icon(Glyph::Refresh));
    m_copy->setObjectName(u"saveCopyButton"_s);
    m_copy->setIcon(icon(Glyph::Export));
    m_copy->hide();
    m_close->setObjectName(u"errorCloseButton"_s);
    m_close->setIcon(icon(Glyph::Close));
    m_close->setAutoRaise(true);
    auto *sign = new QLabel(this);
    sign->setPixmap(icon(Glyph::Warning).pixmap(QSize(20, 20), devicePixelRatioF()));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->addWidget(sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_retry);
    layout->addWidget(m_copy);
    layout->addWidget(m_close);
    connect(m_details, &QPushButton::clicked, this, &ErrorBar::openDetails);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        leave();
        emit retryRequested();
    });
    connect(m_copy, &QPushButton::clicked, this, &ErrorBar::copyRequested);
    connect(m_close, &QToolButton::clicked, this, &ErrorBar::leave);
    retranslate();
    hide();
}

void ErrorBar::retranslate()
{
    setAccessibleName(tr("Error"));
    //: shows the whole text of an error
    m_details->setText(tr("Details"));
    m_details->setAccessibleName(tr("Details of the error"));
    //: try again what failed
    m_retry->setText(tr("Retry"));
    m_retry->setAccessibleName(tr("Retry"));
    //: of the library whose file is gone
    m_copy->setText(tr("Save a copy…"));
    m_copy->setAccessibleName(tr("Save a copy of the library"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

void ErrorBar::showError(const QString &sentence, bool canRetry, const QString &details)
{
    m_text->setSentence(sentence);
    m_sentence = sentence;
    m_whole = details.isEmpty() ? sentence : details;
    m_text->setToolTip(m_whole.size() > longestToolTip ? QString() : plaintooltip::html(m_whole));
    m_details->setVisible(!details.isEmpty());
    m_retry->setVisible(canRetry);
    m_copy->hide();
    show();
    layout()->activate();
    showDetailsButton();
}

/// Shows the button for the whole text if a part of it is not visible.
void ErrorBar::showDetailsButton()
{
    if (m_text->isElided())
        m_details->show();
}

void ErrorBar::openDetails()
{
    (new TextDialog(u"errorDetailsDialog"_s, tr("Details"), m_whole, this))->open();
}

void ErrorBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    layout()->activate();
    showDetailsButton();
}

void ErrorBar::leave()
{
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus)
        emit focusReleased();
}

void ErrorBar::showLost(const QString &sentence)
{
    showError(sentence, false);
    m_copy->show();
}

bool ErrorBar::isAboutLost() const
{
    return !isHidden() && !m_copy->isHidden();
}

QString ErrorBar::text() const
{
    return m_sentence;
}

void ErrorBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ErrorBar::paintEvent(QPaintEvent *)
{
    // The background is the colour of the window mixed with orange. Its text stays readable in a light or
    // dark appearance.
    const QColor base = palette().color(QPalette::Window);
    const QColor warm(0xe0, 0x7a, 0x2f);
    const auto mix = [&](int a, int b) {
        return (a * 78 + b * 22) / 100;
    };
    QPainter painter(this);
    painter.fillRect(rect(),
        QColor(mix(base.red(), warm.red()), mix(base.green(), warm.green()), mix(base.blue(), warm.blue())));
    painter.fillRect(QRect(0, 0, 4, height()), warm);
}

} // namespace dp

#include "moc_errorbar.cpp"
