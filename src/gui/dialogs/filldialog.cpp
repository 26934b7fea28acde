#include "gui/dialogs/filldialog.h"

#include "base/coverage.h"
#include "base/plaintext.h"
#include "gui/mnemonic.h"

#include <QDateEdit>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

FillDialog::FillDialog(const QString &keyword, QDate known, QDate today, QWidget *parent)
    : FittingDialog(parent)
    , m_day(new QDateEdit((known.isValid() ? known : today).addYears(-1)))
{
    setObjectName(u"fillDialog"_s);
    setWindowTitle(tr("Fetch older papers"));
    QVBoxLayout *column = addContent(50);
    //: %1 is a keyword
    auto *text = new QLabel(tr("Fetch papers for “%1” submitted on or &after:")
                                .arg(mnemonic::escaped(plaintext::isolated(keyword))));
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
    for (QWidget *widget : std::initializer_list<QWidget *>{text, m_day, hint})
        column->addWidget(widget);
    column->addStretch(1);
    addButtons(tr("Fetch"));
    m_day->setFocus();
}

QDate FillDialog::day() const
{
    return m_day->date();
}

} // namespace dp

#include "moc_filldialog.cpp"
