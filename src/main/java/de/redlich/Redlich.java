package de.redlich;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Redlich {
    public static void main(String[] args) {
        SpringApplication.run(Redlich.class, args);
    }
}
