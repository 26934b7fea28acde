#include "gui/pages/emptypage.h"

#include "base/log.h"
#include "gui/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName(u"emptyPage"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_picture->setPixmap(programIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    m_picture->setAlignment(Qt::AlignCenter);
    m_heading->setObjectName(u"emptyHeading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setAlignment(Qt::AlignCenter);
    m_heading->setWordWrap(true);
    QFont large = m_heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_heading->setFont(large);
    m_explanation->setObjectName(u"emptyExplanation"_s);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_explanation->setWordWrap(true);
    m_explanation->setContentsMargins(24, 0, 24, 0);
    m_action->setObjectName(u"emptyAction"_s);
    m_action->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addSpacing(8);
    layout->addWidget(m_heading);
    // If the label had an alignment, only the first line of a wrapped text would be visible.
    layout->addWidget(m_explanation);
    layout->addSpacing(8);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyPage::actionRequested);
}

void EmptyPage::takeFocus()
{
    if (m_action->isVisibleTo(this))
        m_action->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void EmptyPage::say(const QString &heading, const QString &explanation, const QString &action)
{
    m_heading->setText(heading);
    m_explanation->setText(explanation);
    m_action->setText(action);
    const bool keyboardHere = hasFocus() || m_action->hasFocus();
    if (keyboardHere)
        setFocus();
    m_action->setVisible(!action.isEmpty());
    if (keyboardHere && !action.isEmpty())
        m_action->setFocus();
    setAccessibleName(heading + u' ' + explanation);
}

void EmptyPage::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    logMoment("empty page painted");
}

} // namespace dp

#include "moc_emptypage.cpp"
