#include "gui/dialogs/olderpapersdialog.h"

#include "base/coverage.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int widthOfQuestion = 46; // characters of average width

} // namespace

OlderPapersDialog::OlderPapersDialog(QDate today, QWidget *parent)
    : QDialog(parent)
    , m_day(new QDateEdit(today.addMonths(-1)))
    , m_question(new QLabel)
{
    setObjectName(u"olderPapersDialog"_s);
    setWindowTitle(tr("Mark older papers as read"));
    auto *text = new QLabel(tr("Mark papers as read that were submitted &before:"));
    text->setBuddy(m_day);
    m_day->setObjectName(u"olderPapersDay"_s);
    m_day->setAccessibleName(tr("Submitted before"));
    m_day->setCalendarPopup(true);
    m_day->setDateRange(Coverage::beginning(), today.addDays(1));
    m_question->setObjectName(u"olderPapersQuestion"_s);
    m_question->setWordWrap(true);
    // The question is longer than the text that is shown while the papers are counted.
    const QFontMetrics metrics = m_question->fontMetrics();
    m_question->setMinimumSize(widthOfQuestion * metrics.averageCharWidth(), 2 * metrics.lineSpacing());
    m_question->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *buttons = new QDialogButtonBox;
    m_ok = buttons->addButton(tr("Mark as read"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"okButton"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"cancelButton"_s);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{text, m_day, m_question, buttons})
        layout->addWidget(widget);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_day, &QDateEdit::dateChanged, this, [this, shown = day()](QDate chosen) mutable {
        if (std::exchange(shown, chosen) == chosen)
            return; // Enter also emits the signal
        forgetNumber();
        emit dayChanged();
    });
    forgetNumber();
}

QDate OlderPapersDialog::day() const
{
    return m_day->date();
}

void OlderPapersDialog::forgetNumber()
{
    m_question->setText(tr("Counting the papers…"));
    m_ok->setEnabled(false);
}

void OlderPapersDialog::setNumber(qsizetype papers)
{
    m_question->setText(papers == 0
            ? tr("This list has no unread papers from before this day.")
            //: the list is a tab or the result of a search
            : tr("Mark %Ln unread paper(s) of this list as read? You can undo this.", nullptr, int(papers)));
    m_ok->setEnabled(papers > 0);
}

} // namespace dp

#include "moc_olderpapersdialog.cpp"
