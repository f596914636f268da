import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        CaptchaCheck check = new CaptchaCheck();
        Scanner lines = new Scanner(System.in);
        while (lines.hasNextLine()) {
            String[] line = lines.nextLine().split("\t");
            System.out.println(check.check(line[0], line[1], "203.0.113.7").name().toLowerCase());
        }
    }
}
