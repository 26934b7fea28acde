#include "gui/dialogs/mutedialog.h"

#include "base/plaintext.h"
#include "text/errortext.h"
#include "text/readable.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int previewDelay = 150; // ms
constexpr int characters = 60; // preferred width
constexpr int shownTitles = 6; // lines of the list of titles

} // namespace

MuteDialog::MuteDialog(const QList<Keyword> &keywords, const Mute &mute, const std::optional<Paper> &paper,
    QDate today, QWidget *parent)
    : FittingDialog(parent)
    , m_paper(paper)
    , m_kind(new QComboBox)
    , m_text(new QLineEdit)
    , m_place(new QComboBox)
    , m_time(new QComboBox)
    , m_day(new QDateEdit(today.addDays(30)))
    , m_result(new QLabel)
    , m_titles(new QListWidget)
{
    setObjectName(u"muteDialog"_s);
    setWindowTitle(tr("Mute papers"));
    addFields(keywords, today);
    m_ok = addButtons(tr("Mute"));
    m_kind->setCurrentIndex(m_kind->findData(int(mute.kind)));
    m_place->setCurrentIndex(std::max(0, m_place->findData(mute.keywordId)));
    m_typing.setSingleShot(true);
    m_typing.setInterval(previewDelay);
    connect(&m_typing, &QTimer::timeout, this, &MuteDialog::request);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MuteDialog::suggest);
    connect(m_text, &QLineEdit::textChanged, this, &MuteDialog::change);
    connect(m_place, &QComboBox::currentIndexChanged, this, &MuteDialog::change);
    m_text->setText(mute.text);
    m_text->setFocus();
    change();
}

void MuteDialog::addFields(const QList<Keyword> &keywords, QDate today)
{
    QVBoxLayout *column = addContent(characters);
    auto *form = new QFormLayout;
    const auto add = [form](
                         const QString &label, QWidget *field, const char *name, const QString &accessible) {
        form->addRow(label, field);
        field->setObjectName(QLatin1StringView(name));
        field->setAccessibleName(accessible);
    };
    m_kind->addItem(tr("Word or phrase"), int(Mute::Kind::Word));
    m_kind->addItem(tr("Author"), int(Mute::Kind::Author));
    m_kind->addItem(tr("Category or archive"), int(Mute::Kind::Category));
    add(tr("&Hide papers by:"), m_kind, "muteKind", tr("Hide papers by"));
    m_text->setMaxLength(Mute::longestText);
    m_text->setToolTip(tr("A word is found as a whole in title, abstract and comment, in any case."));
    add(tr("&Text:"), m_text, "muteText", tr("Text"));
    //: the papers are hidden in all lists
    m_place->addItem(tr("Everywhere"), qint64(0));
    for (const Keyword &keyword : keywords)
        //: %1 is a keyword
        m_place->addItem(tr("Only in “%1”").arg(plaintext::isolated(keyword.name)), keyword.id);
    m_place->setMinimumContentsLength(20);
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    add(tr("&Where:"), m_place, "mutePlace", tr("Where"));
    //: the papers are hidden without an end
    m_time->addItem(tr("Forever"), false);
    m_time->addItem(tr("Until the end of a day"), true);
    add(tr("&Until:"), m_time, "muteTime", tr("Until"));
    m_day->setCalendarPopup(true);
    m_day->setMinimumDate(today);
    add(tr("&Last day:"), m_day, "muteDay", tr("Last day"));
    const auto showDay = [form, this] {
        form->setRowVisible(m_day, m_time->currentData().toBool());
    };
    connect(m_time, &QComboBox::currentIndexChanged, this, showDay);
    showDay();
    m_result->setObjectName(u"muteResult"_s);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_titles->setObjectName(u"muteTitles"_s);
    m_titles->setAccessibleName(tr("Titles of the papers that the mute hides"));
    m_titles->setWordWrap(false);
    m_titles->setTextElideMode(Qt::ElideRight);
    m_titles->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_titles->setMinimumHeight(shownTitles * m_titles->fontMetrics().lineSpacing());
    column->addLayout(form);
    column->addWidget(m_result);
    column->addWidget(m_titles, 1);
}

/// Suggests the author or the category of the current paper, unless the person has typed something.
void MuteDialog::suggest()
{
    if (m_text->text() == m_suggested) {
        const auto kind = Mute::Kind(m_kind->currentData().toInt());
        m_suggested = !m_paper || kind == Mute::Kind::Word ? QString()
            : kind == Mute::Kind::Author                   ? readable::text(m_paper->authors.value(0))
                                                           : m_paper->primaryCategory();
        m_text->setText(m_suggested);
        m_text->selectAll();
    }
    change();
}

Mute MuteDialog::mute() const
{
    return {0, Mute::Kind(m_kind->currentData().toInt()), m_text->text(), m_place->currentData().toLongLong(),
        m_time->currentData().toBool() ? m_day->date() : QDate()};
}

void MuteDialog::change()
{
    const auto checked = Mute::checked(mute());
    m_ok->setEnabled(checked.ok());
    m_titles->clear();
    m_typing.stop();
    if (checked) {
        m_result->setText(tr("Counting the papers…"));
        m_typing.start();
    } else {
        m_result->setText(
            m_text->text().trimmed().isEmpty() ? tr("Type what to hide.") : errorText(checked.error()));
    }
}

void MuteDialog::request()
{
    emit previewRequested(mute());
}

void MuteDialog::showPreview(const Mute &shown, const Result<MutePreview> &preview)
{
    const Mute now = mute();
    if (shown.kind != now.kind || shown.text != now.text || shown.keywordId != now.keywordId)
        return;
    if (!preview) {
        m_result->setText(errorText(preview.error()));
        return;
    }
    //: %1 is a number of papers, %Ln how many papers the list has
    m_result->setText(tr("Hides %1 of %Ln paper(s).", nullptr, int(preview->papers))
                          .arg(QLocale().toString(preview->hides)));
    m_titles->clear();
    for (const QString &title : preview->titles)
        m_titles->addItem(readable::text(title));
    if (const qint64 others = preview->hides - preview->titles.size(); others > 0)
        m_titles->addItem(tr("and %Ln more", nullptr, int(others)));
}

} // namespace dp

#include "moc_mutedialog.cpp"
