package org.minhchung.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;

/** A real browser without a window: the Chromium on the path. */
final class Browser implements AutoCloseable {
  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Opens one; where there is none, the test is skipped, but in CI it fails. */
  static Browser open(Path profile) {
    Path chromium = onPath("chromium");
    Path chromedriver = onPath("chromedriver");
    if (System.getenv("CI") != null) {
      assertThat(chromium).as("chromium on the path").isNotNull();
      assertThat(chromedriver).as("chromedriver on the path").isNotNull();
    }
    assumeTrue(chromium != null && chromedriver != null, "skipped: no chromium on the path");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + profile,
            "--window-size=1280,1000"));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile()).build();
    return new Browser(new ChromeDriver(service, options));
  }

  void go(String url) {
    driver.get(url);
  }

  String url() {
    return driver.getCurrentUrl();
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /** What stands in an element of the page in a frame. */
  String inFrame(String frame, String css) {
    try {
      driver.switchTo().frame(one(frame));
      return one(css).getText();
    } finally {
      driver.switchTo().defaultContent();
    }
  }

  /** Tries to press everything in a frame. */
  void clickAllInFrame(String frame, String css) {
    try {
      driver.switchTo().frame(one(frame));
      clickAll(css);
    } finally {
      driver.switchTo().defaultContent();
    }
  }

  /** Tries to press everything; what lies under something else or out of sight stays as it is. */
  void clickAll(String css) {
    for (WebElement element : all(css)) {
      try {
        element.click();
      } catch (org.openqa.selenium.WebDriverException e) {
        assertThat(e.getClass().getSimpleName())
            .isIn("ElementClickInterceptedException", "ElementNotInteractableException");
      }
    }
  }

  void resize(int width, int height) {
    driver.manage().window().setSize(new org.openqa.selenium.Dimension(width, height));
  }

  /** How wide the page is, which is more than the window where something sticks out. */
  long width() {
    return (Long) driver.executeScript("return document.documentElement.scrollWidth");
  }

  void choose(String css, String visibleText) {
    Select select = new Select(one(css));
    select.getOptions().stream()
        .filter(o -> o.getText().startsWith(visibleText))
        .findFirst()
        .orElseThrow()
        .click();
  }

  void type(String css, String text) {
    one(css).clear();
    one(css).sendKeys(text);
  }

  void screenshot(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  private static Path onPath(String program) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
