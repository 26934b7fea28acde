#include "gui/dialogs/filldialog.h"

#include "base/coverage.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

FillDialog::FillDialog(const QString &keyword, QDate known, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_day(new QDateEdit((known.isValid() ? known : today).addYears(-1)))
{
    setObjectName(u"fillDialog"_s);
    setWindowTitle(tr("Fetch older papers"));
    auto *layout = new QVBoxLayout(this);
    //: %1 is a keyword
    auto *text = new QLabel(tr("Fetch papers for “%1” submitted on or after:").arg(keyword));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_day->setObjectName(u"fillDay"_s);
    m_day->setAccessibleName(tr("Submitted on or after"));
    m_day->setCalendarPopup(true);
    m_day->setDateRange(Coverage::beginning(), today);
    text->setBuddy(m_day);
    auto *hint =
        new QLabel(tr("About 100 papers every 3 seconds. You can stop at any time and continue later."));
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    QPushButton *start = buttons->addButton(tr("Fetch"), QDialogButtonBox::AcceptRole);
    start->setObjectName(u"okButton"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"cancelButton"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{text, m_day, hint, buttons})
        layout->addWidget(widget);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QDate FillDialog::day() const
{
    return m_day->date();
}

} // namespace dp
