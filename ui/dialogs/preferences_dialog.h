// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/choices.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimeEdit;

namespace byline {

class Actions;
class Library;
class PreferenceList;
class Settings;
class SpokenLabel;

/// All choices on one page, found by typing. Each holds as soon as it is made.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(Library& library, Actions& actions, QWidget* parent);
    ~PreferencesDialog() override;

private:
    void addLook();
    void addReading();
    void addFetching();
    void addDesktop();
    void addLibrary();
    void refreshDesktop();
    void measure();
    QPushButton* buttonFor(QAction* action, const QString& text, const QString& name);
    QComboBox* choice(const QString& name, const QList<std::pair<QString, QVariant>>& items, const QVariant& now);
    QCheckBox* box(const QString& name, const QString& text, Qt::CheckState now);
    void setAutostart(Qt::CheckState wanted);

    Library& m_library;
    Settings& m_settings;
    Actions& m_actions;
    Choices m_choices;
    QLineEdit* m_search;
    PreferenceList* m_list;
    QComboBox* m_notices = nullptr;
    QCheckBox* m_tray = nullptr;
    QCheckBox* m_closeToTray = nullptr;
    QCheckBox* m_quiet = nullptr;
    QTimeEdit* m_from = nullptr;
    QTimeEdit* m_until = nullptr;
    QCheckBox* m_autostart = nullptr;
    SpokenLabel* m_trouble;
    QLabel* m_size = nullptr;
};

} // namespace byline
