#pragma once

#include "base/settings.h"
#include "gui/dialogs/fittingdialog.h"
#include "session/pagepreview.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace dp {

class OrderList;
class PreviewView;

/// The title, the introduction, the columns and the sections of published pages, beside a preview of a page.
/// Each change is written to the settings at once. The preview follows after a short pause, and is read in
/// the reader's thread. GUI thread; the library, the clock and the settings must outlive it.
class PublishedPageDialog : public FittingDialog
{
    Q_OBJECT

public:
    PublishedPageDialog(
        OpenedLibrary &library, const Clock &clock, Settings &settings, QWidget *parent = nullptr);
    void done(int result) override;

signals:
    /// Emitted when a setting was changed. isSaved: the file was written.
    void written(bool isSaved);

private:
    QWidget *createFields();
    void addTexts(QFormLayout &form);
    void addColumns(QFormLayout &form);
    void addSections(QFormLayout &form);
    QWidget *createPreview();
    void write(Setting setting, const QVariant &value);
    void writeTexts();
    void writeColumns();
    void writeSections();
    void chooseTab(int index);
    void readPreview();
    void showContent(const Result<PagePreview::Content> &content);
    void showPage(const PagePreview::Content &content);
    void showTabs(const QList<SectionChoice> &sections);

    PagePreview m_preview;
    Settings &m_settings;
    QLineEdit *m_title;
    QCheckBox *m_isOwn;
    QPlainTextEdit *m_introduction;
    QSpinBox *m_rows;
    OrderList *m_columns;
    QComboBox *m_tab; // what is published: all tabs or one
    OrderList *m_sections;
    QComboBox *m_page; // of the preview
    PreviewView *m_view;
    QLabel *m_status;
    QList<SectionChoice> m_shownTabs;
    QString m_standardColumns, m_standardSections; // as in the settings; the settings do not store them
    QTimer m_pause; // since the last change
    bool m_isReading = false;
    bool m_isStale = false; // a setting was changed while the preview was being read
};

} // namespace dp
