// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

class QLineEdit;

namespace byline {

/// What is typed into a field, with the syllable that an input method is still making: who types 의회 finds it while 회
/// is underlined.
class TypedText final : public QObject
{
    Q_OBJECT

public:
    /// Goes with the field.
    explicit TypedText(QLineEdit& field);

    QString text() const;
    QString beforeCursor() const;
    bool isComposing() const { return !m_composed.isEmpty(); }

signals:
    void changed(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell();

    QLineEdit& m_field;
    QString m_composed;
    QString m_told;
};

} // namespace byline
