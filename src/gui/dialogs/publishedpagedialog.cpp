#include "gui/dialogs/publishedpagedialog.h"

#include "gui/dialogs/contentarea.h"
#include "gui/dialogs/dialogbuttons.h"
#include "gui/dialogs/orderlist.h"
#include "gui/dialogs/pageentries.h"
#include "gui/dialogs/previewview.h"
#include "text/errortext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int pauseLength = 300, longestTitle = 200; // in milliseconds, in characters

QLabel *labelFor(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

} // namespace

PublishedPageDialog::PublishedPageDialog(
    OpenedLibrary &library, const Clock &clock, Settings &settings, QWidget *parent)
    : FittingDialog(parent)
    , m_preview(library, clock)
    , m_settings(settings)
    , m_title(new QLineEdit)
    , m_isOwn(new QCheckBox(tr("&Own introduction:")))
    , m_introduction(new QPlainTextEdit)
    , m_rows(new QSpinBox)
    , m_columns(new OrderList(u"pageColumns"_s, tr("Columns"), tr("Move &up"), tr("Move &down")))
    , m_tab(new QComboBox)
    , m_sections(new OrderList(u"pageSections"_s, tr("Sections"), tr("Mo&ve up"), tr("Mov&e down")))
    , m_page(new QComboBox)
    , m_view(new PreviewView)
    , m_status(new QLabel)
{
    setObjectName(u"publishedPageDialog"_s);
    setWindowTitle(tr("Published pages"));
    auto *area = new ContentArea;
    area->setObjectName(u"publishedPageArea"_s);
    area->setPreferredCharacters(46);
    area->setWidget(createFields());
    auto *halves = new QSplitter;
    halves->setObjectName(u"publishedPageHalves"_s);
    halves->setChildrenCollapsible(false);
    halves->addWidget(area);
    halves->addWidget(createPreview());
    halves->setStretchFactor(1, 1);
    auto *buttons = new QDialogButtonBox;
    dialogbuttons::add(*buttons, QDialogButtonBox::Close, tr("Close"), u"closeButton"_s)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(halves, 1);
    column->addWidget(buttons);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseLength);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        writeTexts();
        readPreview();
    });
    m_title->setFocus();
    readPreview();
}

QWidget *PublishedPageDialog::createFields()
{
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    addTexts(*form);
    addColumns(*form);
    addSections(*form);
    return fields;
}

void PublishedPageDialog::addTexts(QFormLayout &form)
{
    m_title->setObjectName(u"pageTitleEdit"_s);
    m_title->setMaxLength(longestTitle);
    m_title->setPlaceholderText(u"Daily Papers"_s);
    m_title->setText(m_settings.text(Setting::PublishTitle));
    //: the title of the published pages
    form.addRow(labelFor(tr("&Title:"), m_title), m_title);
    m_isOwn->setObjectName(u"pageOwnIntroductionCheck"_s);
    m_isOwn->setChecked(m_settings.flag(Setting::PublishOwnIntroduction));
    form.addRow(m_isOwn);
    m_introduction->setObjectName(u"pageIntroductionEdit"_s);
    m_introduction->setAccessibleName(tr("Introduction"));
    m_introduction->setToolTip(tr("Plain text. Each line is a paragraph, and web addresses become links."));
    m_introduction->setTabChangesFocus(true);
    m_introduction->setPlainText(m_settings.text(Setting::PublishIntroduction));
    m_introduction->setFixedHeight(5 * fontMetrics().lineSpacing());
    m_introduction->setEnabled(m_isOwn->isChecked());
    form.addRow(m_introduction);
    connect(m_title, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_isOwn, &QCheckBox::toggled, this, [this](bool isOwn) {
        m_introduction->setEnabled(isOwn);
        write(Setting::PublishOwnIntroduction, isOwn);
    });
    connect(m_introduction, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
}

void PublishedPageDialog::addColumns(QFormLayout &form)
{
    m_columns->setToolTip(tr("Title and date are always shown, so that the page can be imported again."));
    form.addRow(labelFor(tr("&Columns:"), m_columns->list()), m_columns);
    connect(m_columns, &OrderList::changed, this, &PublishedPageDialog::writeColumns);
}

void PublishedPageDialog::addSections(QFormLayout &form)
{
    m_tab->setObjectName(u"pageTabCombo"_s);
    m_tab->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tab->setMinimumContentsLength(12);
    //: all keywords and saved searches, or only one of them
    form.addRow(labelFor(tr("Pu&blish:"), m_tab), m_tab);
    form.addRow(labelFor(tr("&Sections:"), m_sections->list()), m_sections);
    m_rows->setObjectName(u"pageRowsSpin"_s);
    m_rows->setRange(0, Settings::bounded(Setting::PublishRows, std::numeric_limits<int>::max()));
    //: as many papers as the maximum of the keyword says
    m_rows->setSpecialValueText(tr("As the keyword"));
    m_rows->setValue(m_settings.number(Setting::PublishRows));
    form.addRow(labelFor(tr("&Maximum of papers in a section:"), m_rows), m_rows);
    connect(m_tab, &QComboBox::activated, this, &PublishedPageDialog::chooseTab);
    connect(m_sections, &OrderList::changed, this, &PublishedPageDialog::writeSections);
    connect(m_rows, &QSpinBox::valueChanged, this, [this](int rows) { write(Setting::PublishRows, rows); });
}

QWidget *PublishedPageDialog::createPreview()
{
    m_page->setObjectName(u"previewPageCombo"_s);
    using Page = PublishOptions::Page;
    for (const auto &[page, text] : {std::pair(Page::Readme, tr("README")),
             std::pair(Page::Digest, tr("Digest")), std::pair(Page::Html, tr("Web page"))})
        m_page->addItem(text, int(page));
    m_view->setObjectName(u"pagePreview"_s);
    m_view->setAccessibleName(tr("Preview of the page"));
    m_status->setObjectName(u"previewStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    auto *preview = new QWidget;
    auto *column = new QVBoxLayout(preview);
    column->addWidget(labelFor(tr("&Preview:"), m_page));
    column->addWidget(m_page);
    column->addWidget(m_view, 1);
    column->addWidget(m_status);
    connect(m_page, &QComboBox::currentIndexChanged, this, &PublishedPageDialog::readPreview);
    return preview;
}

void PublishedPageDialog::write(Setting setting, const QVariant &value)
{
    (void)m_settings.sync(); // reads the current file; a write error is detected below
    if (m_settings.text(setting) == value.toString())
        return;
    m_settings.set(setting, value);
    emit written(m_settings.sync());
    m_pause.start();
}

/// Writes what was typed. Each letter would write the file too often.
void PublishedPageDialog::writeTexts()
{
    write(Setting::PublishTitle, m_title->text());
    write(Setting::PublishIntroduction, m_introduction->toPlainText());
}

void PublishedPageDialog::done(int result)
{
    writeTexts();
    FittingDialog::done(result);
}

void PublishedPageDialog::writeColumns()
{
    QStringList names;
    for (const OrderList::Entry &entry : m_columns->entries())
        if (entry.isOn)
            names << entry.key;
    const QString columns = names.join(u',');
    write(Setting::PublishColumns, columns == m_standardColumns ? QString() : columns);
}

/// Keeps the choices for tabs that are not in this library, such as removed keywords.
void PublishedPageDialog::writeSections()
{
    QList<SectionChoice> choices;
    for (const OrderList::Entry &entry : m_sections->entries())
        for (SectionChoice choice : SectionChoice::fromText(entry.key)) {
            choice.isShown = entry.isOn;
            choices << choice;
        }
    (void)m_settings.sync();
    for (const SectionChoice &choice : SectionChoice::fromText(m_settings.text(Setting::PublishSections))) {
        const bool isShown = std::any_of(choices.cbegin(), choices.cend(),
            [&choice](const SectionChoice &one) { return one.isOf(choice.kind, choice.name); });
        if (!isShown)
            choices << choice;
    }
    const QString sections = SectionChoice::toText(choices);
    write(Setting::PublishSections, sections == m_standardSections ? QString() : sections);
}

void PublishedPageDialog::chooseTab(int index)
{
    const SectionChoice tab = SectionChoice::fromText(m_tab->itemData(index).toString()).value(0);
    const bool isKeyword = tab.kind == TabId::Kind::Keyword;
    const auto chosen = isKeyword ? Setting::PublishKeyword : Setting::PublishSavedSearch;
    write(chosen, tab.name); // first, because without a name all tabs are published
    write(isKeyword ? Setting::PublishSavedSearch : Setting::PublishKeyword, QString());
    m_sections->setEnabled(tab.name.isEmpty());
}

/// Reads the preview, or later if it is being read now.
void PublishedPageDialog::readPreview()
{
    m_pause.stop();
    m_isStale = m_isReading;
    if (m_isReading)
        return;
    m_isReading = true;
    m_preview.read(this, m_preview.optionsOf(m_settings), PublishOptions::Page(m_page->currentData().toInt()),
        [this](const Result<PagePreview::Content> &content) {
            m_isReading = false;
            if (m_isStale)
                readPreview();
            else
                showContent(content);
        });
}

void PublishedPageDialog::showContent(const Result<PagePreview::Content> &content)
{
    if (!content)
        return m_status->setText(errorText(content.error()));
    showPage(*content);
    m_standardColumns = ReadmePage::columnsToText(content->standardColumns);
    m_standardSections = SectionChoice::toText(content->standardSections);
    if (m_pause.isActive())
        return; // the person has changed something since, which the lists already show
    m_columns->setEntries(pageentries::ofColumns(content->columns));
    m_sections->setEntries(pageentries::ofSections(content->sections));
    showTabs(content->sections);
}

void PublishedPageDialog::showPage(const PagePreview::Content &content)
{
    const bool isWebPage = PublishOptions::Page(m_page->currentData().toInt()) == PublishOptions::Page::Html;
    const QString text = content.page ? *content.page : QString();
    isWebPage ? m_view->showPage(text) : m_view->showPlain(text);
    const bool hasMoreParts = isWebPage && m_settings.isDefault(Setting::PublishColumns);
    const QString status = pageentries::previewText(content.isCut, hasMoreParts);
    m_status->setText(content.page ? status : errorText(content.page.error()));
}

void PublishedPageDialog::showTabs(const QList<SectionChoice> &sections)
{
    if (m_tab->count() > 0 && sections == m_shownTabs)
        return;
    m_shownTabs = sections;
    const SectionChoice chosen = pageentries::onlyTab(m_settings);
    const QSignalBlocker blocker(m_tab);
    m_tab->clear();
    m_tab->addItem(tr("All keywords and saved searches"));
    for (const SectionChoice &section : sections) {
        m_tab->addItem(pageentries::tabText(section), pageentries::keyOf(section));
        if (chosen.isOf(section.kind, section.name))
            m_tab->setCurrentIndex(m_tab->count() - 1);
    }
    if (!chosen.name.isEmpty() && m_tab->currentIndex() == 0) { // it was removed or renamed
        m_tab->addItem(pageentries::tabText(chosen), pageentries::keyOf(chosen));
        m_tab->setCurrentIndex(m_tab->count() - 1);
    }
    m_sections->setEnabled(m_tab->currentIndex() == 0);
}

} // namespace dp

#include "moc_publishedpagedialog.cpp"
