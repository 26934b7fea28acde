#include "gui/pages/gapbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dp {

GapBar::GapBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_fill(new QPushButton(this))
{
    setObjectName(u"gapBar"_s);
    setAccessibleName(tr("Missing papers"));
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(u"gapText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_fill->setObjectName(u"fillButton"_s);
    //: a button; the menu uses the same words
    m_fill->setText(tr("Fetch missing papers"));
    m_fill->setAccessibleName(tr("Fetch missing papers"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_fill);
    connect(m_fill, &QPushButton::clicked, this, &GapBar::fillRequested);
    hide();
}

void GapBar::say(const QString &sentence)
{
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
}

void GapBar::setBusy(bool busy)
{
    m_fill->setEnabled(!busy);
}

} // namespace dp

#include "moc_gapbar.cpp"
