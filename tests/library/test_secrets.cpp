// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/secrets.h"

#include "support/settle.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace byline;

/// There is no session bus in the tests' environment, so this is what happens where no keychain answers.
class TestSecrets final : public QObject
{
    Q_OBJECT

private slots:
    void withoutAKeychainASecretLastsUntilTheProgramEnds();
    void whatWasForgottenIsNotFound();
    void aNewSecretReplacesTheOldOneAtOnce();
    void nothingIsWrittenIntoTheLibrary();
};

void TestSecrets::withoutAKeychainASecretLastsUntilTheProgramEnds()
{
    const QTemporaryDir dir;
    {
        Secrets secrets(dir.path());
        QCOMPARE(settledResult(secrets.keep(QStringLiteral("outlet/1"), "geheim")).value(), SecretPlace::UntilExit);
        QCOMPARE(settledResult(secrets.read(QStringLiteral("outlet/1"))).value(), QByteArray("geheim"));
        QCOMPARE(settledResult(secrets.read(QStringLiteral("outlet/2"))).error().kind, ErrorKind::NotFound);
    }
    Secrets later(dir.path());
    QCOMPARE(settledResult(later.read(QStringLiteral("outlet/1"))).error().kind, ErrorKind::NotFound);
}

void TestSecrets::whatWasForgottenIsNotFound()
{
    const QTemporaryDir dir;
    Secrets secrets(dir.path());
    settledResult(secrets.keep(QStringLiteral("a"), "1"));
    QVERIFY(settledResult(secrets.forget(QStringLiteral("a"))));
    QVERIFY(settledResult(secrets.forget(QStringLiteral("never there"))));
    QCOMPARE(settledResult(secrets.read(QStringLiteral("a"))).error().kind, ErrorKind::NotFound);
}

void TestSecrets::aNewSecretReplacesTheOldOneAtOnce()
{
    const QTemporaryDir dir;
    Secrets secrets(dir.path());
    settledResult(secrets.keep(QStringLiteral("a"), "old"));
    const auto keeping = secrets.keep(QStringLiteral("a"), "new");
    QCOMPARE(settledResult(secrets.read(QStringLiteral("a"))).value(), QByteArray("new"));
    QVERIFY(settledResult(keeping));
}

void TestSecrets::nothingIsWrittenIntoTheLibrary()
{
    const QTemporaryDir dir;
    Secrets secrets(dir.path());
    settledResult(secrets.keep(QStringLiteral("a"), "geheim"));
    QVERIFY(QDir(dir.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "test_secrets.moc"
