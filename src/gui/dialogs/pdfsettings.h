#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace dp {

class Prompts;
class Settings;
enum class Setting;

/// The page of the settings for PDFs: their folder, and the pattern of their names with the name of an
/// example that follows while the person types. Each change is written to the file at once. GUI thread; the
/// arguments of the constructor must outlive it.
class PdfSettings : public QWidget
{
    Q_OBJECT

public:
    PdfSettings(Settings &settings, Prompts &prompts, QWidget *parent = nullptr);

    /// Writes text that was typed but not yet accepted with Return or Tab.
    void finishTyping();

signals:
    /// Emitted when a setting was changed. isSaved: the file was written.
    void written(bool isSaved);
    /// Emitted when the person wants to see the used space and to remove PDFs.
    void freeSpaceRequested();

private:
    void addForm(QVBoxLayout &column);
    void chooseFolder();
    void writeFolder();
    void writePattern();
    void write(Setting setting, const QString &value);
    void showStored();
    void showExample();

    Settings &m_settings;
    Prompts &m_prompts;
    QLineEdit *m_folder;
    QLineEdit *m_pattern;
    QLabel *m_example;
};

} // namespace dp
